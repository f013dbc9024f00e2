package se.backabarnet.engine.access;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.AbstractNativeQuery;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.*;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import se.backabarnet.RefusedException;

/**
 * Refuses to people what no check of the engine refuses. Nearly every command asks a {@code CommandChecker} or an
 * authorization, and since the standing grants hold so little, the answer is no; those are not repeated here. The list holds
 * the rest, found by reading every command of the engine: commands that ask nothing at all (comments and attachments by id,
 * subtasks, raw SQL, starters), commands that ask "may she work on or assign this task?" but do more than work (give it to
 * other groups, change dates and owner, delegate, resolve, end it with an error), and starts that bypass the start form or
 * skip phases. Only the outermost command counts: what the application's own code does inside one is its own affair. The job
 * executor, the application and the administrators are free, but that nobody removes a person past the page for it.
 */
class CommandGuard extends CommandInterceptor {

    static final String REFUSED = "Det får bara en administratör göra.";

    /** The engine would leave her tasks with her, where nobody else sees them, and her roles in the record. */
    static final String ONE_WAY_OUT =
            "Personer tas bort på sidan Personer (/personer), så att deras roller och uppgifter"
                    + " lämnas vidare. Här går det inte.";

    private static final List<Class<?>> FORBIDDEN = List.of(
            // another group, owner or state for a task
            AddUserIdentityLinkCmd.class,
            AddGroupIdentityLinkCmd.class,
            DeleteIdentityLinkCmd.class,
            SetTaskOwnerCmd.class,
            SetTaskNameCmd.class,
            SetTaskDescriptionCmd.class,
            SetTaskPriorityCmd.class,
            SetTaskDueDateCmd.class,
            SetTaskFollowUpDateCmd.class,
            SaveTaskCmd.class,
            CreateTaskCmd.class,
            DeleteTaskCmd.class,
            DelegateTaskCmd.class,
            ResolveTaskCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            GetSubTasksCmd.class,
            // comments and attachments, which nobody owns
            AddCommentCmd.class,
            UpdateCommentCmd.class,
            DeleteTaskCommentCmd.class,
            DeleteProcessInstanceCommentCmd.class,
            GetTaskCommentCmd.class,
            GetProcessInstanceCommentsCmd.class,
            GetTaskEventsCmd.class,
            CreateAttachmentCmd.class,
            SaveAttachmentCmd.class,
            DeleteAttachmentCmd.class,
            GetAttachmentCmd.class,
            GetAttachmentContentCmd.class,
            GetTaskAttachmentCmd.class,
            GetTaskAttachmentContentCmd.class,
            GetTaskAttachmentsCmd.class,
            GetProcessInstanceAttachmentsCmd.class,
            // starting without the form, or in the middle
            StartProcessInstanceCmd.class,
            StartProcessInstanceAtActivitiesCmd.class,
            AddIdentityLinkForProcessDefinitionCmd.class,
            DeleteIdentityLinkForProcessDefinitionCmd.class,
            // past the engine
            AbstractNativeQuery.class,
            CreateNativeUserQueryCmd.class,
            GetUniqueTaskWorkerCountCmd.class,
            SetUserInfoCmd.class,
            DeleteUserInfoCmd.class,
            SetUserPictureCmd.class,
            DeleteUserPictureCmd.class);

    private final ProcessEngineConfigurationImpl configuration;

    CommandGuard(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof DeleteUserCmd && isOutermost() && person().isPresent()) {
            throw new RefusedException(ONE_WAY_OUT);
        }
        if (isOutermost() && isOrdinaryPerson()) {
            if (command instanceof GetTaskCommentsCmd) {
                return none();
            }
            if (FORBIDDEN.stream().anyMatch(forbidden -> forbidden.isInstance(command))) {
                throw new NotAllowedException(REFUSED);
            }
        }
        return next.execute(command);
    }

    /** Tasklist asks for the comments of every task it opens; there are none that a person could have written. */
    @SuppressWarnings("unchecked")
    private static <T> T none() {
        return (T) List.of();
    }

    private static boolean isOutermost() {
        return Context.getCommandContext() == null;
    }

    private boolean isOrdinaryPerson() {
        return person().filter(someone -> !someone.isAdministrator()).isPresent();
    }

    private Optional<Person> person() {
        return Person.of(configuration.getIdentityService().getCurrentAuthentication());
    }
}
