package se.backabarnet.mail;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Posts letters and sends them. */
@Service
public class LetterService {

    private static final Logger LOG = LoggerFactory.getLogger(LetterService.class);

    private final JdbcClient jdbc;
    private final LetterQueue queue;
    private final ObjectProvider<LetterWriter> writers;
    private final LetterComposer composer;
    private final JavaMailSender mailer;
    private final Clock clock;

    LetterService(
            JdbcClient jdbc,
            LetterQueue queue,
            ObjectProvider<LetterWriter> writers,
            LetterComposer composer,
            JavaMailSender mailer,
            Clock clock) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.writers = writers;
        this.composer = composer;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** Queues a letter in the caller's transaction; its writer is asked for it when it is sent. */
    @Transactional
    public void post(String kind, UUID subject) {
        UUID letter = UUID.randomUUID();
        jdbc.sql("insert into letter (id, kind, subject_id, posted_at) values (?, ?, ?, ?)")
                .params(letter, kind, subject, now())
                .update();
        queue.enqueue(letter);
    }

    /**
     * Sends a letter that was posted, unless it went out already.
     *
     * @throws LetterUndeliveredException when the mail server does not take it; to be tried again
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void send(UUID letterId) {
        waiting(letterId).ifPresent(posted -> {
            writer(posted.kind()).write(posted.subjectId()).ifPresent(letter -> deliver(posted, letter));
            jdbc.sql("update letter set sent_at = ? where id = ?")
                    .params(now(), letterId)
                    .update();
        });
    }

    private void deliver(Posted posted, Letter letter) {
        try {
            mailer.send(composer.compose(posted.id(), letter));
        } catch (MailException e) {
            LOG.warn("Letter {} of kind {} could not be sent", posted.id(), posted.kind(), e);
            throw new LetterUndeliveredException(posted.kind(), posted.subjectId());
        }
    }

    private Optional<Posted> waiting(UUID letterId) {
        return jdbc.sql("select id, kind, subject_id from letter where id = ? and sent_at is null")
                .param(letterId)
                .query(Posted.class)
                .optional();
    }

    private LetterWriter writer(String kind) {
        Map<String, LetterWriter> byKind =
                writers.stream().collect(Collectors.toMap(LetterWriter::kind, Function.identity()));
        return Optional.ofNullable(byKind.get(kind))
                .orElseThrow(() -> new IllegalStateException(
                        "nobody writes letters of kind " + kind + ", only " + List.copyOf(byKind.keySet())));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private record Posted(UUID id, String kind, UUID subjectId) {}
}
