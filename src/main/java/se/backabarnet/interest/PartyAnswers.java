package se.backabarnet.interest;

import java.util.LinkedHashMap;
import java.util.Map;
import se.backabarnet.party.PartyKind;

/**
 * What was answered about one party, as it was typed. The getters are for the pages, whose fields read properties.
 *
 * @param kind the name of a {@link PartyKind}, empty while none is chosen
 */
record PartyAnswers(String kind, Map<String, String> answers) {

    /** In the form's own order, which a database does not keep. */
    PartyAnswers {
        answers = Question.inOrder(Question.OF_A_PARTY, answers);
    }

    public String getKind() {
        return kind;
    }

    public Map<String, String> getAnswers() {
        return answers;
    }

    String answer(String key) {
        return answers.getOrDefault(key, "");
    }

    PartyAnswers withoutContact(String email) {
        if (!answer(Question.CONTACT_EMAIL).equalsIgnoreCase(email)) {
            return this;
        }
        Map<String, String> rest = new LinkedHashMap<>(answers);
        Question.CONTACT.forEach(key -> rest.put(key, ""));
        return new PartyAnswers(kind, rest);
    }

    PartyKind partyKind() {
        return PartyKind.valueOf(kind);
    }

    boolean isSigned() {
        return Question.SIGNATURE.stream().noneMatch(key -> answer(key).isEmpty());
    }
}
