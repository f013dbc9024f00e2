package se.backabarnet.interest;

import java.util.Map;
import se.backabarnet.party.PartyKind;

/**
 * What was answered about one party, as it was typed. The getters are for the pages, whose fields read properties.
 *
 * @param kind the name of a {@link PartyKind}, empty while none is chosen
 */
record PartyAnswers(String kind, Map<String, String> answers) {

    public String getKind() {
        return kind;
    }

    public Map<String, String> getAnswers() {
        return answers;
    }

    String answer(String key) {
        return answers.getOrDefault(key, "");
    }

    PartyKind partyKind() {
        return PartyKind.valueOf(kind);
    }

    boolean isSigned() {
        return Question.SIGNATURE.stream().noneMatch(key -> answer(key).isEmpty());
    }
}
