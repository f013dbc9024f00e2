package se.backabarnet.interest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.AccountService;
import se.backabarnet.account.Directory;
import se.backabarnet.account.PersonalData;

/**
 * What a person did with interest registrations, and where she stands in one by her e-mail address, as its sender or as a
 * party's contact. Deciding one is on record: her name stays with it. As sender or contact she is forgotten.
 */
@Component
class InterestPersonalData implements PersonalData {

    private static final String DECIDED =
            """
            select e.happened as "vad", i.area_name as "område", e.at::text as "när", e.reason as "skäl"
            from interest_event e join interest i on i.id = e.interest_id
            where e.who = :id order by e.at, e.id""";

    private static final String NAMED =
            """
            select 'avsändare' as "vad", i.area_name as "område", i.changed_at::text as "när",
              i.form -> 'answers' ->> 'senderName' as "namn", i.sender as "e-postadress",
              null as "adress", null as "telefon", null as "part"
            from interest i where lower(i.sender) = lower(:email)
            union all
            select 'kontaktperson', i.area_name, i.changed_at::text, p -> 'answers' ->> 'contactName',
              p -> 'answers' ->> 'contactEmail', p -> 'answers' ->> 'contactAddress', p -> 'answers' ->> 'contactPhone',
              p -> 'answers' ->> 'name'
            from interest i cross join lateral jsonb_array_elements(i.form -> 'parties') p
            where lower(p -> 'answers' ->> 'contactEmail') = lower(:email)
            order by 3, 1""";

    private static final String WHERE_NAMED =
            """
            select i.id from interest i where lower(i.sender) = lower(:email) or exists (
              select from jsonb_array_elements(i.form -> 'parties') p
              where lower(p -> 'answers' ->> 'contactEmail') = lower(:email))""";

    private final JdbcClient jdbc;
    private final InterestRepository interests;
    private final AccountService accounts;

    InterestPersonalData(JdbcClient jdbc, InterestRepository interests, AccountService accounts) {
        this.jdbc = jdbc;
        this.interests = interests;
        this.accounts = accounts;
    }

    @Override
    public String section() {
        return "Intresseanmälningar";
    }

    @Override
    public List<Map<String, Object>> about(String userId) {
        List<Map<String, Object>> data = new ArrayList<>(decided(userId));
        email(userId)
                .ifPresent(email -> data.addAll(
                        jdbc.sql(NAMED).param("email", email).query().listOfRows()));
        return data;
    }

    @Override
    public boolean isOnRecord(String userId) {
        return !decided(userId).isEmpty();
    }

    @Override
    public void forget(String userId) {
        email(userId).ifPresent(email -> jdbc.sql(WHERE_NAMED)
                .param("email", email)
                .query(UUID.class)
                .list()
                .forEach(id -> interests.findById(id).orElseThrow().forget(email)));
    }

    private List<Map<String, Object>> decided(String userId) {
        return jdbc.sql(DECIDED).param("id", userId).query().listOfRows();
    }

    private Optional<String> email(String userId) {
        return accounts.find(userId).map(Directory.Entry::email).filter(email -> !email.isBlank());
    }
}
