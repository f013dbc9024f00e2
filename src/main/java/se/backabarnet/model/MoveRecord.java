package se.backabarnet.model;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which rollout was moved from which version to which, when and by whom. The timeline shows it. */
@Repository
class MoveRecord {

    private final JdbcClient jdbc;

    MoveRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void moved(RunningModel model, String who, Instant at) {
        jdbc.sql("insert into model_move (rollout_id, phase, process, from_version, to_version, moved_at, moved_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        model.rolloutId(),
                        model.phase(),
                        model.process(),
                        model.from(),
                        model.to(),
                        Timestamp.from(at),
                        who)
                .update();
    }
}
