package se.backabarnet.interest;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.mail.LinkToken;

/** The stored links: of every token, the hash. */
@Component
class InterestLinks {

    private static final String SELECT =
            "select id, interest_id, purpose, valid_until, used_at from interest_link where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    InterestLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A link whose token is made when its letter is written. */
    UUID add(UUID interestId, LinkPurpose purpose) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into interest_link (id, interest_id, purpose) values (?, ?, ?)")
                .params(id, interestId, purpose.name())
                .update();
        return id;
    }

    /** Gives the link a new token, which is in the answer and nowhere else; a former one is worthless from then on. */
    String arm(UUID linkId, LinkPurpose purpose) {
        String token = LinkToken.fresh();
        jdbc.sql("update interest_link set token_hash = ?, valid_until = ? where id = ?")
                .params(LinkToken.hash(token), now().plus(purpose.validFor()), linkId)
                .update();
        return token;
    }

    Optional<InterestLink> find(UUID linkId) {
        return jdbc.sql(SELECT + "id = ?")
                .param(linkId)
                .query(InterestLink.class)
                .optional();
    }

    /** Also one that is used or over; whoever asks says why it cannot be used. */
    Optional<InterestLink> find(String token) {
        return jdbc.sql(SELECT + "token_hash = ?")
                .param(LinkToken.hash(token))
                .query(InterestLink.class)
                .optional();
    }

    /** Uses the link up, if it can be: of several who try at the same moment, one gets it. */
    boolean use(UUID linkId) {
        OffsetDateTime now = now();
        return jdbc.sql("update interest_link set used_at = :now where id = :id and used_at is null"
                                + " and valid_until > :now")
                        .param("now", now)
                        .param("id", linkId)
                        .update()
                == 1;
    }

    /** Makes the registration's links for a purpose worthless, those of letters that still wait included. */
    void close(UUID interestId, LinkPurpose purpose) {
        jdbc.sql("update interest_link set used_at = ? where interest_id = ? and purpose = ? and used_at is null")
                .params(now(), interestId, purpose.name())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
