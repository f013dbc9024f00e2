package se.backabarnet.interest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Pattern;
import se.backabarnet.PersonalNumber;
import se.backabarnet.SwedishTime;
import se.backabarnet.account.EmailAddress;

/** What an answer may be, by the kind of question; whatever it lets through can be accepted. */
final class AnswerCheck {

    static final String PERSONAL_NUMBER = "personalNumber";
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!?]");
    private static final Pattern PHONE = Pattern.compile("[+0](?:[ ()/-]*\\d){6,}");
    private static final Pattern AREA = Pattern.compile("[\\p{L}\\d][\\p{L}\\d ,.'’()/&-]*");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}(?: ?\\d{3})?");
    static final Set<String> ANSWERED = Set.of("YES", "NO");
    /** What a rollout and its parties are called has letters. */
    private static final Set<String> NAMES = Set.of(Question.AREA_NAME, Question.PARTY_NAME);

    private static final int YEARS_BACK = 10;
    private static final int YEARS_AHEAD = 10;

    private AnswerCheck() {}

    /** The last part of the key of what is wrong, below {@code interest.error}; null when the answer holds. */
    static String problem(Question question, String answer, LocalDate today) {
        if (PersonalNumber.isIn(answer, today)) {
            return PERSONAL_NUMBER;
        }
        if (answer.length() > question.longest()) {
            return "tooLong";
        }
        return switch (question.kind()) {
            case LINE, TEXT, EMAIL -> textProblem(question, answer);
            case PHONE -> PHONE.matcher(answer).matches() ? null : "phone";
            case DATE -> dateProblem(question, answer, today);
            case COUNT -> COUNT.matcher(answer).matches() ? null : "count";
            case YES_NO -> ANSWERED.contains(answer) ? null : "yesNo";
        };
    }

    private static String textProblem(Question question, String answer) {
        if (question.kind() == AnswerKind.EMAIL) {
            return EmailAddress.looksRight(answer) ? null : "email";
        }
        if (TAG.matcher(answer).find()) {
            return "html";
        }
        if (question.kind() == AnswerKind.LINE && answer.lines().count() > 1) {
            return "oneLine";
        }
        if (question.key().equals(Question.AREA_NAME) && !AREA.matcher(answer).matches()) {
            return "areaName";
        }
        return NAMES.contains(question.key()) && answer.chars().noneMatch(Character::isLetter) ? "noLetters" : null;
    }

    private static String dateProblem(Question question, String answer, LocalDate today) {
        try {
            LocalDate date = SwedishTime.parseDay(answer);
            boolean signature = question.key().equals(Question.SIGNED_ON);
            if (signature && date.isAfter(today)) {
                return "future";
            }
            boolean near = !date.isBefore(today.minusYears(YEARS_BACK)) && !date.isAfter(today.plusYears(YEARS_AHEAD));
            return near ? null : "farOff";
        } catch (DateTimeParseException noDate) {
            return "date";
        }
    }
}
