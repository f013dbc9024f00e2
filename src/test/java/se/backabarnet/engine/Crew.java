package se.backabarnet.engine;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts the people of a test's area on record as participants, for tests that are about something else: as rows, in one
 * statement, without memberships, which those people have already.
 */
public final class Crew {

    private static final String COLUMNS =
            "insert into participant (id, rollout_id, party_id, person, role, function, from_date, appointed_at, version)";

    private Crew() {}

    /** Somebody of the national process team is the contact person, so that phase 1 can be finished. */
    public static void contactPerson(JdbcClient jdbc, UUID rolloutId, String person) {
        jdbc.sql(
                        COLUMNS
                                + """
                          select gen_random_uuid(), :rollout, null, :person, 'contact-person', null, date '2020-01-01', now(), 0
                         where not exists (
                          select 1 from participant where rollout_id = :rollout and role = 'contact-person')""")
                .param("rollout", rolloutId)
                .param("person", person)
                .update();
    }

    /**
     * The steering group and the rollout team have everybody they need, so that phase 2 can be finished.
     *
     * @param prefix what stands before the role in the user ids
     */
    public static void groups(JdbcClient jdbc, UUID rolloutId, String prefix) {
        jdbc.sql(
                        COLUMNS
                                + """
                          select gen_random_uuid(), party.rollout_id, party.id, :prefix || post.role, post.role,
                          nullif(post.function, ''), date '2020-01-01', now(), 0
                         from party join (values
                          ('MUNICIPALITY', 'chair', ''),
                          ('MUNICIPALITY', 'process-leader', ''),
                          ('MUNICIPALITY', 'steering-group', 'preschool-and-school'),
                          ('MUNICIPALITY', 'steering-group', 'student-health'),
                          ('MUNICIPALITY', 'steering-group', 'social-services'),
                          ('MUNICIPALITY', 'steering-group', 'strategic'),
                          ('MUNICIPALITY', 'rollout-team', 'preschool-and-school'),
                          ('MUNICIPALITY', 'rollout-team', 'student-health'),
                          ('MUNICIPALITY', 'rollout-team', 'social-services'),
                          ('MUNICIPALITY', 'rollout-team', 'strategic'),
                          ('REGION', 'steering-group', 'health-care'),
                          ('REGION', 'steering-group', 'strategic'),
                          ('REGION', 'rollout-team', 'health-care'),
                          ('REGION', 'rollout-team', 'strategic'),
                          ('POLICE', 'steering-group', 'local-police'),
                          ('POLICE', 'steering-group', 'strategic'),
                          ('POLICE', 'rollout-team', 'municipal-police'),
                          ('POLICE', 'rollout-team', 'area-police'),
                          ('POLICE', 'rollout-team', 'strategic')) as post (kind, role, function)
                          on post.kind = party.kind
                         where party.rollout_id = :rollout and not exists (
                          select 1 from participant where rollout_id = :rollout and role = 'steering-group')""")
                .param("rollout", rolloutId)
                .param("prefix", prefix)
                .update();
    }

    /** Nobody has a role on record any more. */
    public static void nobody(JdbcClient jdbc, UUID rolloutId) {
        jdbc.sql("delete from participant where rollout_id = :rollout")
                .param("rollout", rolloutId)
                .update();
    }
}
