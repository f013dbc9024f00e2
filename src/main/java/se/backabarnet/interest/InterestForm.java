package se.backabarnet.interest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.backabarnet.party.PartyKind;

/**
 * The whole form as it was typed, right or wrong, so that nothing is lost while it is a draft. The first three parties are
 * kommun, region and police; those after them are further ones.
 */
record InterestForm(Map<String, String> answers, List<PartyAnswers> parties) {

    static final List<PartyKind> ALWAYS = List.of(PartyKind.MUNICIPALITY, PartyKind.REGION, PartyKind.POLICE);
    static final int MOST_PARTIES = 12;

    /** In the form's own order, which a database does not keep. */
    InterestForm {
        answers = Question.inOrder(Question.OF_THE_AREA, answers);
    }

    static InterestForm empty() {
        return read(Map.of());
    }

    /** Reads the fields of a page: those of the form's questions and no others, without what cannot be stored or seen. */
    static InterestForm read(Map<String, String> fields) {
        List<PartyAnswers> parties = new ArrayList<>();
        for (int number = 0; number < MOST_PARTIES; number++) {
            String path = "parties[" + number + "].";
            if (number < ALWAYS.size()) {
                parties.add(new PartyAnswers(
                        ALWAYS.get(number).name(), answers(Question.OF_A_PARTY, path + "answers", fields)));
            } else if (fields.containsKey(path + "kind")) {
                parties.add(new PartyAnswers(
                        known(fields.get(path + "kind")), answers(Question.OF_A_PARTY, path + "answers", fields)));
            }
        }
        return new InterestForm(answers(Question.OF_THE_AREA, "answers", fields), parties);
    }

    private static Map<String, String> answers(List<Question> questions, String path, Map<String, String> fields) {
        Map<String, String> answers = new LinkedHashMap<>();
        questions.forEach(question ->
                answers.put(question.key(), clean(fields.getOrDefault(path + "[" + question.key() + "]", ""))));
        return answers;
    }

    private static String known(String kind) {
        return Stream.of(PartyKind.values())
                .map(PartyKind::name)
                .filter(kind::equals)
                .findFirst()
                .orElse("");
    }

    private static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\\r\\n\\t]]", "")
                .strip();
    }

    public Map<String, String> getAnswers() {
        return answers;
    }

    public List<PartyAnswers> getParties() {
        return parties;
    }

    String answer(String key) {
        return answers.getOrDefault(key, "");
    }

    InterestForm withAnswer(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(answers);
        changed.put(key, value);
        return new InterestForm(changed, parties);
    }

    /** Without what tells who has this address; what she has signed stays, for it is a party's word. */
    InterestForm withoutPerson(String email) {
        boolean sent = answer(Question.SENDER_EMAIL).equalsIgnoreCase(email);
        InterestForm changed = sent ? withAnswer(Question.SENDER_NAME, "").withAnswer(Question.SENDER_EMAIL, "") : this;
        return new InterestForm(
                changed.answers,
                parties.stream().map(party -> party.withoutContact(email)).toList());
    }

    InterestForm withOneMoreParty() {
        if (parties.size() == MOST_PARTIES) {
            return this;
        }
        List<PartyAnswers> more = new ArrayList<>(parties);
        more.add(new PartyAnswers("", answers(Question.OF_A_PARTY, "", Map.of())));
        return new InterestForm(answers, more);
    }

    /** Kommun, region and police stay. */
    InterestForm withoutParty(int number) {
        return new InterestForm(
                answers,
                IntStream.range(0, parties.size())
                        .filter(index -> index < ALWAYS.size() || index != number)
                        .mapToObj(parties::get)
                        .toList());
    }
}
