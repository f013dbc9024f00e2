package se.backabarnet.party;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import se.backabarnet.Groups;

/** What roles and functions are called. */
@Component
class RoleNames {

    private final MessageSourceAccessor messages;
    private final HandbookRoles handbook;

    RoleNames(MessageSourceAccessor messages, HandbookRoles handbook) {
        this.messages = messages;
        this.handbook = handbook;
    }

    /** Some roles are called otherwise in one edition, as the process leader is in region. */
    String role(String edition, String role) {
        String name = messages.getMessage("role." + role);
        return messages.getMessage("role." + edition + "." + role, name);
    }

    /** Null for none. */
    String function(String role, String code) {
        return Optional.ofNullable(code)
                .flatMap(known -> handbook.function(role, known))
                .map(HandbookRoles.RoleFunction::label)
                .orElse(code);
    }

    /** What a person can be made, by role or role and function as {@link PostForm} takes it. */
    Map<String, String> assignments(String edition) {
        Map<String, String> assignments = new LinkedHashMap<>();
        for (String role : Groups.LOCAL_ROLES) {
            if (role.equals(Groups.CONTACT_PERSON)) {
                continue;
            }
            String name = role(edition, role);
            List<HandbookRoles.RoleFunction> functions = handbook.functions().stream()
                    .filter(function -> function.role().equals(role))
                    .toList();
            functions.forEach(
                    function -> assignments.put(role + "/" + function.code(), name + " – " + function.label()));
            assignments.put(
                    role, functions.isEmpty() ? name : messages.getMessage("participant.other", new Object[] {name}));
        }
        return assignments;
    }
}
