package se.backabarnet.agreement;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.ItemView;

/** The point of the checklist that asks for the agreement: the one whose form is the agreement's. */
@Component
class AgreementItem {

    static final String FORM = "sign-agreement";

    private final Checklist checklist;

    AgreementItem(Checklist checklist) {
        this.checklist = checklist;
    }

    Optional<ItemView> find(UUID rolloutId) {
        return checklist.items(rolloutId).stream()
                .filter(item -> FORM.equals(item.form()))
                .findFirst();
    }
}
