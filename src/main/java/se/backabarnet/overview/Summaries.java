package se.backabarnet.overview;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after the summaries that the database keeps. What is recorded is summed up with it; what an administrator changes
 * past the record (moves a task to another day, cancels one in Cockpit) is found here, within the hour.
 */
@Component
class Summaries {

    private final JdbcClient jdbc;

    Summaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(cron = "0 10 * * * *")
    void sumUpWhatIsNotRecorded() {
        jdbc.sql(
                        """
                        select sum_up_rollout(rollout_id)
                        from (select * from rollout_standing except select * from rollout_summary) changed""")
                .query()
                .listOfRows();
    }
}
