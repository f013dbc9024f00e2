package se.backabarnet.interest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a registration is judged by. */
public final class InterestFacts {

    private static final String OPEN_ANSWERS = "openAnswers";
    private static final String UNSIGNED_PARTIES = "unsignedParties";
    private static final String FORUMS_LENGTH = "forumsLength";

    /** The facts that are whole numbers. */
    public static final List<String> COUNTS = List.of(OPEN_ANSWERS, UNSIGNED_PARTIES, FORUMS_LENGTH);

    /** What the others are, when they are answered. */
    public static final Set<String> ANSWERS = AnswerCheck.ANSWERED;

    /** The facts that are answers. */
    public static final List<String> YES_OR_NO = List.of(
            Question.ANCHORED_IN_MUNICIPALITY,
            Question.ANCHORED_IN_REGION,
            Question.MUNICIPALITY_AT_CONFERENCE,
            Question.POLICE_AT_CONFERENCE,
            Question.REGION_AT_CONFERENCE);

    private InterestFacts() {}

    /** The inputs of the decision table by their names; an answer that is missing is null. */
    static Map<String, Object> of(InterestForm form) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(OPEN_ANSWERS, (int) Question.OF_THE_AREA.stream()
                .filter(question -> form.answer(question.key()).isEmpty())
                .count());
        facts.put(UNSIGNED_PARTIES, (int)
                form.parties().stream().filter(party -> !party.isSigned()).count());
        facts.put(FORUMS_LENGTH, form.answer(Question.FORUMS).length());
        YES_OR_NO.forEach(key -> facts.put(key, form.answer(key).isEmpty() ? null : form.answer(key)));
        return facts;
    }
}
