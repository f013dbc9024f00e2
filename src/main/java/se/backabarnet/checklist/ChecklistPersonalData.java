package se.backabarnet.checklist;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.PersonalData;

/** What a person did with points of checklists. It is a record: her name stays with it. */
@Component
class ChecklistPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    ChecklistPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "Checklistor";
    }

    @Override
    public List<Map<String, Object>> about(String userId) {
        return jdbc.sql(
                        """
                        select e.happened as "vad", i.label as "punkt", e.rollout_id::text as "införande",
                          e.at::text as "när", e.who as "av", e.on_behalf_of as "ersättare för", e.reason as "skäl",
                          e.item_date::text as "datum", e.comment as "kommentar", e.answers::text as "svar"
                        from checklist_event e
                        join checklist_item i on i.rollout_id = e.rollout_id and i.item_id = e.item_id
                        where e.who = :id or e.on_behalf_of = :id order by e.at, e.id""")
                .param("id", userId)
                .query()
                .listOfRows();
    }

    @Override
    public boolean isOnRecord(String userId) {
        return jdbc.sql("select exists (select 1 from checklist_event where who = :id or on_behalf_of = :id)")
                .param("id", userId)
                .query(Boolean.class)
                .single();
    }
}
