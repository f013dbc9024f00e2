package se.backabarnet.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.Sha256;

/** Keeps files that are never changed nor deleted, which the database sees to. */
@Component
class AgreementFiles {

    private static final String OF_ROLLOUT =
            """
            select f.id, f.name, f.media_type, f.size, f.sha256, f.stored_at, f.stored_by from agreement_file f
            where exists (
              select 1 from agreement a where a.rollout_id = :rollout and (a.final_file_id = f.id
                or exists (select 1 from agreement_document d where d.agreement_id = a.id and d.file_id = f.id)
                or exists (select 1 from agreement_plan p where p.agreement_id = a.id and p.file_id = f.id)))""";

    private static final String WHOSE =
            """
            select filed.*, (select party.name from agreement_plan plan join party on party.id = plan.party_id
              where plan.file_id = filed.id) as party
            from (%s) filed order by filed.stored_at, filed.id"""
                    .formatted(OF_ROLLOUT);

    private static final String PLANS =
            """
            select distinct on (p.party_id) p.party_id, p.file_id, f.name, f.sha256
            from agreement_plan p join agreement_file f on f.id = p.file_id
            where p.agreement_id = ? order by p.party_id, p.added_at desc, p.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    AgreementFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    StoredFile store(String name, String mediaType, byte[] content, String who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        StoredFile file =
                new StoredFile(UUID.randomUUID(), name, mediaType, content.length, Sha256.of(content), now, who);
        jdbc.sql("insert into agreement_file (id, name, media_type, content, size, sha256, stored_at, stored_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        file.id(),
                        file.name(),
                        file.mediaType(),
                        content,
                        file.size(),
                        file.sha256(),
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                        who)
                .update();
        return file;
    }

    /** A file of the rollout's agreements; empty when it is another rollout's, or none. */
    Optional<StoredFile> find(UUID rolloutId, UUID fileId) {
        return jdbc.sql(OF_ROLLOUT + " and f.id = :file")
                .param("file", fileId)
                .param("rollout", rolloutId)
                .query(AgreementFiles::stored)
                .optional();
    }

    /** All files of the rollout's agreements, the oldest first. */
    List<FiledFile> ofRollout(UUID rolloutId) {
        return jdbc.sql(WHOSE)
                .param("rollout", rolloutId)
                .query((row, number) -> new FiledFile(stored(row, number), row.getString("party")))
                .list();
    }

    /** @param party the name of the party whose plan it is; null for a document that is everybody's */
    record FiledFile(StoredFile file, String party) {}

    private static StoredFile stored(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getString("sha256"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant(),
                row.getString("stored_by"));
    }

    byte[] content(UUID fileId) {
        return jdbc.sql("select content from agreement_file where id = ?")
                .param(fileId)
                .query(byte[].class)
                .single();
    }

    /** The newest plan of every party that has handed one in. */
    List<PlanView> plans(UUID agreementId) {
        return jdbc.sql(PLANS)
                .param(agreementId)
                .query((row, number) -> new PlanView(
                        row.getObject("party_id", UUID.class),
                        row.getObject("file_id", UUID.class),
                        row.getString("name"),
                        row.getString("sha256")))
                .list();
    }
}
