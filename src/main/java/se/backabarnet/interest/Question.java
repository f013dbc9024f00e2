package se.backabarnet.interest;

import static se.backabarnet.interest.AnswerKind.COUNT;
import static se.backabarnet.interest.AnswerKind.DATE;
import static se.backabarnet.interest.AnswerKind.EMAIL;
import static se.backabarnet.interest.AnswerKind.LINE;
import static se.backabarnet.interest.AnswerKind.PHONE;
import static se.backabarnet.interest.AnswerKind.TEXT;
import static se.backabarnet.interest.AnswerKind.YES_NO;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One question of the form.
 *
 * @param key its name in forms and records, and behind {@code interest.} that of its words
 * @param required whether a registration can be sent without an answer; what else is missing the assessment says
 */
record Question(String key, AnswerKind kind, boolean required) {

    static final String AREA_NAME = "areaName";
    static final String DESIRED_START = "desiredStart";
    static final String FORUMS = "forums";
    static final String ANCHORED_IN_MUNICIPALITY = "anchoredInMunicipality";
    static final String ANCHORED_IN_REGION = "anchoredInRegion";
    static final String MUNICIPALITY_AT_CONFERENCE = "municipalityAtConference";
    static final String POLICE_AT_CONFERENCE = "policeAtConference";
    static final String REGION_AT_CONFERENCE = "regionAtConference";
    static final String SENDER_NAME = "senderName";
    static final String SENDER_EMAIL = "senderEmail";

    static final String PARTY_NAME = "name";
    static final String CONTACT_NAME = "contactName";
    static final String CONTACT_ADDRESS = "contactAddress";
    static final String CONTACT_PHONE = "contactPhone";
    static final String CONTACT_EMAIL = "contactEmail";
    static final String SIGNED_PLACE = "signedPlace";
    static final String SIGNED_ON = "signedOn";
    static final String SIGNED_NAME = "signedName";

    static final List<Question> OF_THE_AREA = List.of(
            new Question(AREA_NAME, LINE, true),
            new Question(DESIRED_START, DATE, true),
            new Question("children0to2", COUNT, false),
            new Question("children1to6", COUNT, false),
            new Question("children7to12", COUNT, false),
            new Question("children13to16", COUNT, false),
            new Question("children17", COUNT, false),
            new Question("childrenTotal", COUNT, false),
            new Question(FORUMS, TEXT, false),
            new Question(ANCHORED_IN_MUNICIPALITY, YES_NO, false),
            new Question(ANCHORED_IN_REGION, YES_NO, false),
            new Question(MUNICIPALITY_AT_CONFERENCE, YES_NO, false),
            new Question(POLICE_AT_CONFERENCE, YES_NO, false),
            new Question(REGION_AT_CONFERENCE, YES_NO, false),
            new Question("homeVisitProgramme", YES_NO, false),
            new Question(SENDER_NAME, LINE, true),
            new Question(SENDER_EMAIL, EMAIL, true));

    static final List<Question> OF_A_PARTY = List.of(
            new Question(PARTY_NAME, LINE, true),
            new Question(CONTACT_NAME, LINE, true),
            new Question(CONTACT_ADDRESS, LINE, true),
            new Question(CONTACT_PHONE, PHONE, true),
            new Question(CONTACT_EMAIL, EMAIL, true),
            new Question(SIGNED_PLACE, LINE, false),
            new Question(SIGNED_ON, DATE, false),
            new Question(SIGNED_NAME, LINE, false));

    /** Who speaks for a party, and how she is reached. */
    static final List<String> CONTACT = List.of(CONTACT_NAME, CONTACT_ADDRESS, CONTACT_PHONE, CONTACT_EMAIL);

    /** A party has signed when all of them are answered, and has not when none is. */
    static final List<String> SIGNATURE = List.of(SIGNED_PLACE, SIGNED_ON, SIGNED_NAME);

    static Map<String, String> inOrder(List<Question> questions, Map<String, String> answers) {
        Map<String, String> ordered = new LinkedHashMap<>();
        questions.forEach(question -> ordered.put(question.key(), answers.getOrDefault(question.key(), "")));
        return ordered;
    }

    int longest() {
        return kind.longest();
    }

    /** Whether it stands at the end of the form, after the parties. */
    boolean isOfTheSender() {
        return key.equals(SENDER_NAME) || key.equals(SENDER_EMAIL);
    }
}
