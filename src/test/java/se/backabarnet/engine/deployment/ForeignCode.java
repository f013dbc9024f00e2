package se.backabarnet.engine.deployment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Whatever a model could make the engine run, if the engine looked where it should not. */
public class ForeignCode implements JavaDelegate, ExecutionListener, TaskListener {

    static boolean ran;

    @Override
    public void execute(DelegateExecution execution) {
        ran = true;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ran = true;
    }

    @Override
    public void notify(DelegateTask task) {
        ran = true;
    }
}
