package se.backabarnet.agreement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import se.backabarnet.settings.ApplicationSettings;

/** What forms in Tasklist say of an agreement, and where its page is. */
@Component
class AgreementWords {

    private final MessageSourceAccessor messages;
    private final ApplicationSettings settings;

    AgreementWords(MessageSourceAccessor messages, ApplicationSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    String page(UUID rolloutId) {
        return settings.rolloutUrl(rolloutId) + "/overenskommelse";
    }

    /** @param state null when no agreement is begun */
    Map<String, Object> facts(UUID rolloutId, AgreementState state) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("agreementState", state(state));
        facts.put("agreementUrl", page(rolloutId));
        return facts;
    }

    String state(AgreementState state) {
        return word("agreement.state." + (state == null ? "NONE" : state.name()));
    }

    String onlyOnThePage(AgreementStep step, UUID rolloutId) {
        return word("agreement.onlyOnThePage." + step, page(rolloutId));
    }

    private String word(String key, Object... words) {
        return messages.getMessage(key, words);
    }
}
