package se.backabarnet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.junit.jupiter.api.Test;

/** What is tried again, and what is a failure. */
class ConflictsTest {

    /** As it reads a process instance that another transaction has rearranged. */
    @Test
    void theEngineStumblingOverWhatIsGoneIsAConflict() {
        ExecutionEntity branch = new ExecutionEntity();
        branch.setParentId("gone");

        Throwable thrown = catchThrowable(branch::getRootProcessInstanceId);

        assertThat(thrown).isInstanceOf(NullPointerException.class);
        assertThat(Conflicts.caused(thrown)).isTrue();
    }

    @Test
    void aVariableThatIsGoneIsAConflict() {
        assertThat(Conflicts.caused(new ProcessEngineException(new PropertyNotFoundException("ready"))))
                .isTrue();
    }

    @Test
    void aLostRaceIsAConflictHoweverDeep() {
        assertThat(Conflicts.caused(new ProcessEngineException(new OptimisticLockingException("somebody was faster"))))
                .isTrue();
    }

    @Test
    void aMistakeOfOursIsNone() {
        assertThat(Conflicts.caused(new NullPointerException())).isFalse();
        assertThat(Conflicts.caused(new ProcessEngineException("no such process")))
                .isFalse();
    }
}
