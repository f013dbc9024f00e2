package se.backabarnet.engine.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.exception.DeploymentResourceNotFoundException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.impl.DeploymentRestServiceImpl;
import org.camunda.bpm.engine.rest.mapper.MultipartPayloadProvider;
import org.glassfish.jersey.server.ParamException;
import se.backabarnet.web.Mistake;

/** Tells what a caller of the engine did wrong from what went wrong in here, by what the engine and its interface throw. */
public final class EngineMistakes {

    private static final Set<Class<?>> MISSING =
            Set.of(NotFoundException.class, NullValueException.class, DeploymentResourceNotFoundException.class);

    private static final Set<Class<?>> INVALID = Set.of(
            BadUserRequestException.class,
            NotValidException.class,
            ParseException.class,
            SuspendedEntityInteractionException.class,
            MigrationPlanValidationException.class,
            MigratingProcessInstanceValidationException.class);

    /** What only reads what the caller sent, and hands it on. */
    private static final String READS_CALLS = "org.camunda.bpm.engine.rest.";

    /** What looks for the things that a caller names, and does not always look whether they are there. */
    private static final String COMMANDS = "org.camunda.bpm.engine.impl.cmd.";

    private static final Set<String> RUNS_MODELS =
            Set.of("org.camunda.bpm.engine.impl.pvm.", "org.camunda.bpm.engine.impl.bpmn.");

    private static final String SYNTAX_ERROR = "42601";

    private static final Set<String> LIBRARIES = Set.of("java.", "jdk.", "com.fasterxml.", "org.camunda.commons.");

    private EngineMistakes() {}

    /** Empty when the failure is ours. */
    public static Optional<Mistake> of(Throwable thrown) {
        Optional<Mistake> stored = Mistake.inDatabase(thrown);
        if (stored.isPresent()) {
            return stored;
        }
        Mistake first = null;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            Mistake here = ofOne(t);
            if (here != null && (first == null || first == Mistake.VALUE)) {
                first = here;
            }
        }
        return Optional.ofNullable(first);
    }

    private static Mistake ofOne(Throwable t) {
        if (t instanceof OptimisticLockingException) {
            return Mistake.CHANGED_MEANWHILE;
        }
        if (t instanceof AuthorizationException) {
            return Mistake.FORBIDDEN;
        }
        if (t instanceof StackOverflowError || t instanceof StreamConstraintsException) {
            return Mistake.TOO_DEEP;
        }
        if (t instanceof JsonProcessingException) {
            return Mistake.UNREADABLE;
        }
        if (t instanceof ParamException && !(t instanceof ParamException.PathParamException)) {
            return Mistake.VALUE;
        }
        if (t instanceof InvalidRequestException wrong && wrong.getStatus().getStatusCode() >= 500) {
            return Mistake.VALUE;
        }
        if (t instanceof RestException answer) {
            return ofInterface(answer);
        }
        if (t instanceof WebApplicationException answer) {
            return Mistake.of(answer.getResponse().getStatus()).orElse(null);
        }
        if (is(MISSING, t)) {
            return Mistake.NOT_FOUND;
        }
        if (t instanceof NullPointerException && isThrownBy(COMMANDS, t)) {
            return Mistake.NOT_FOUND;
        }
        return is(INVALID, t) || isThrownBy(READS_CALLS, t) || isRefusedBeforeAnythingRuns(t) || isEmptyList(t)
                ? Mistake.VALUE
                : null;
    }

    /** What says too little by its status says by which class it was thrown what is wrong. */
    private static Mistake ofInterface(RestException answer) {
        Mistake byStatus = Mistake.of(answer.getStatus().getStatusCode()).orElse(null);
        if (byStatus != Mistake.VALUE) {
            return byStatus;
        }
        String thrower = Stream.of(answer.getStackTrace())
                .findFirst()
                .map(StackTraceElement::getClassName)
                .orElse("");
        if (thrower.equals(DeploymentRestServiceImpl.class.getName())) {
            return Mistake.NO_FILE;
        }
        return thrower.startsWith(MultipartPayloadProvider.class.getName()) ? Mistake.MULTIPART : Mistake.VALUE;
    }

    private static boolean is(Set<Class<?>> types, Throwable t) {
        return types.stream().anyMatch(type -> type.isInstance(t));
    }

    /** Whether it stumbled by itself, and not over something that it asked. */
    private static boolean isThrownBy(String part, Throwable t) {
        return t instanceof RuntimeException
                && Stream.of(t.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .filter(frame -> LIBRARIES.stream().noneMatch(frame::startsWith))
                        .findFirst()
                        .filter(frame -> frame.startsWith(part))
                        .isPresent();
    }

    /** What the engine says of its own accord is about what it was asked for, until it runs a model. */
    private static boolean isRefusedBeforeAnythingRuns(Throwable t) {
        return t.getClass() == ProcessEngineException.class
                && t.getCause() == null
                && Stream.of(t.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .noneMatch(frame -> RUNS_MODELS.stream().anyMatch(frame::startsWith));
    }

    /** Of a list of nothing the engine makes a statement that is none. */
    private static boolean isEmptyList(Throwable t) {
        return t instanceof PersistenceException
                && t.getCause() instanceof SQLException refused
                && SYNTAX_ERROR.equals(refused.getSQLState());
    }
}
