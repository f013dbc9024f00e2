package se.backabarnet.checklist;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.StoredAboutPeople;

/** What a person did with points of checklists. It is a record: her name stays with it. */
@Component
class ChecklistPersonalData extends StoredAboutPeople {

    private static final String QUERY =
            """
            select e.happened as "vad", i.label as "punkt", e.rollout_id::text as "införande",
              e.at::text as "när", e.who as "av", e.on_behalf_of as "ersättare för", e.reason as "skäl",
              e.item_date::text as "datum", e.comment as "kommentar", e.answers::text as "svar"
            from checklist_event e
            join checklist_item i on i.rollout_id = e.rollout_id and i.item_id = e.item_id
            where e.who = :id or e.on_behalf_of = :id order by e.at, e.id""";

    ChecklistPersonalData(JdbcClient jdbc) {
        super(jdbc, "Checklistor", QUERY, true);
    }
}
