package se.backabarnet.interest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a registration is judged by. */
final class InterestFacts {

    private static final List<String> YES_OR_NO = List.of(
            Question.ANCHORED_IN_MUNICIPALITY,
            Question.ANCHORED_IN_REGION,
            Question.MUNICIPALITY_AT_CONFERENCE,
            Question.POLICE_AT_CONFERENCE,
            Question.REGION_AT_CONFERENCE);

    private InterestFacts() {}

    /** The inputs of the decision table by their names; an answer that is missing is null. */
    static Map<String, Object> of(InterestForm form) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("openAnswers", (int) Question.OF_THE_AREA.stream()
                .filter(question -> form.answer(question.key()).isEmpty())
                .count());
        facts.put("unsignedParties", (int)
                form.parties().stream().filter(party -> !party.isSigned()).count());
        facts.put("forumsLength", form.answer(Question.FORUMS).length());
        YES_OR_NO.forEach(key -> facts.put(key, form.answer(key).isEmpty() ? null : form.answer(key)));
        return facts;
    }
}
