package se.backabarnet.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is stored about a person here: who she is, her roles, absences and links. */
@Component
class AccountPersonalData implements PersonalData {

    private static final List<String> QUERIES = List.of(
            """
            select 'roll' as "vad", group_id as "grupp", from_day::text as "från", to_day::text as "till",
              on_behalf_of as "ersättare för", granted_by as "given av", granted_at::text as "given"
            from role_grant where user_id = :id or on_behalf_of = :id order by granted_at, id""",
            """
            select 'frånvaro' as "vad", user_id as "frånvarande", deputy_id as "ersättare", area as "område",
              from_day::text as "från", to_day::text as "till", named_at::text as "anmäld", withdrawn_at::text as "borttagen"
            from absence where user_id = :id or deputy_id = :id order by named_at, id""",
            """
            select 'länk för lösenord' as "vad", purpose as "varför", asked_by as "begärd av", asked_at::text as "begärd",
              expires_at::text as "gäller till", used_at::text as "använd"
            from account_link where user_id = :id or asked_by = :id order by asked_at, id""");

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Memberships memberships;
    private final AccountLinks links;

    AccountPersonalData(JdbcClient jdbc, Directory directory, Memberships memberships, AccountLinks links) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.memberships = memberships;
        this.links = links;
    }

    @Override
    public String section() {
        return "Konto och roller";
    }

    @Override
    public List<Map<String, Object>> about(String userId) {
        List<Map<String, Object>> data = new ArrayList<>();
        directory
                .find(userId)
                .ifPresent(person -> data.add(Map.of(
                        "vad", "person",
                        "användarnamn", person.id(),
                        "namn", person.name(),
                        "e-postadress", person.email() == null ? "" : person.email(),
                        "grupper", memberships.groupsOf(userId))));
        QUERIES.forEach(
                query -> data.addAll(jdbc.sql(query).param("id", userId).query().listOfRows()));
        return data;
    }

    @Override
    public void forget(String userId) {
        links.forget(userId);
    }
}
