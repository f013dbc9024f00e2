package se.backabarnet.comment;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.PersonalData;

/** The comments that a person wrote. */
@Component
class CommentPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    CommentPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "Kommentarer";
    }

    @Override
    public List<Map<String, Object>> about(String userId) {
        return jdbc.sql(
                        """
                        select text as "kommentar", rollout_id::text as "införande", item_id as "punkt", written_at::text as "skriven",
                          written_by as "av", on_behalf_of as "ersättare för"
                        from item_comment where written_by = :id or on_behalf_of = :id order by written_at, id""")
                .param("id", userId)
                .query()
                .listOfRows();
    }
}
