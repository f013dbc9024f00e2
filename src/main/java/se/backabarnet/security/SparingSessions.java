package se.backabarnet.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions that cost one statement to read, and none to write for as long as nothing in them changes: when a session was used
 * last is written with the next change, and {@link SessionLife} makes one when its person is at work.
 */
class SparingSessions implements SessionRepository<SparingSessions.Sparing> {

    /**
     * Who works in the engine's web applications, by their own name for it. They put it back after every call as they found
     * it, and make it anew from {@link Person} whenever it is older than the call.
     */
    private static final String PUT_BACK = "authenticatedUser";

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final SessionRepository<Session> sessions;

    /** What a repository makes itself is what it is given back, whichever class of session that is. */
    @SuppressWarnings("unchecked")
    SparingSessions(SessionRepository<? extends Session> sessions) {
        this.sessions = (SessionRepository<Session>) sessions;
    }

    @Override
    public Sparing createSession() {
        return new Sparing(sessions.createSession(), true);
    }

    @Override
    public void save(Sparing session) {
        if (session.changed) {
            session.kept.setLastAccessedTime(session.lastAccessed);
            sessions.save(session.kept);
            session.changed = false;
        }
    }

    /** What a browser sends may be anything, and the database is not asked for what is no text to it. */
    @Override
    public Sparing findById(String id) {
        Session found = ID.matcher(id).matches() ? sessions.findById(id) : null;
        return found == null ? null : new Sparing(found, false);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    static final class Sparing implements Session {

        private final Session kept;
        private Instant lastAccessed;
        private boolean changed;

        private Sparing(Session kept, boolean changed) {
            this.kept = kept;
            this.changed = changed;
            this.lastAccessed = kept.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return kept.changeSessionId();
        }

        @Override
        public <T> T getAttribute(String name) {
            return kept.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return kept.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            if (!name.equals(PUT_BACK) || value != kept.getAttribute(name)) {
                changed = true;
                kept.setAttribute(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            changed |= kept.getAttributeNames().contains(name);
            kept.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return kept.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            lastAccessed = time;
        }

        @Override
        public Instant getLastAccessedTime() {
            return lastAccessed;
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed |= !interval.equals(kept.getMaxInactiveInterval());
            kept.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return kept.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return kept.isExpired();
        }
    }
}
