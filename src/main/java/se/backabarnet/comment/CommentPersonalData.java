package se.backabarnet.comment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.StoredAboutPeople;

/** The comments that a person wrote. */
@Component
class CommentPersonalData extends StoredAboutPeople {

    private static final String QUERY =
            """
            select text as "kommentar", rollout_id::text as "införande", item_id as "punkt", written_at::text as "skriven",
              written_by as "av", on_behalf_of as "ersättare för"
            from item_comment where written_by = :id or on_behalf_of = :id order by written_at, id""";

    CommentPersonalData(JdbcClient jdbc) {
        super(jdbc, "Kommentarer", QUERY, false);
    }
}
