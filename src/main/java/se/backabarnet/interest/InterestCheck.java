package se.backabarnet.interest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import se.backabarnet.PersonalNumber;
import se.backabarnet.party.PartyKind;

/** Checks a form field by field, so that each problem stands where it can be mended. */
@Component
class InterestCheck {

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!?]");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"(),;:]+@[^@\\s<>\"(),;:]+\\.[^@\\s<>\"(),;:.]+");
    private static final Pattern PHONE = Pattern.compile("[+0](?:[ ()/-]*\\d){6,}");
    private static final Pattern AREA = Pattern.compile("[\\p{L}\\d][\\p{L}\\d ,.'’()/&-]*");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}(?: ?\\d{3})?");
    private static final String PERSONAL_NUMBER = "personalNumber";
    private static final String WORDS = "interest.error.";
    private static final int YEARS_BACK = 10;
    private static final int YEARS_AHEAD = 10;

    private final Clock clock;

    InterestCheck(Clock clock) {
        this.clock = clock;
    }

    /** What is wrong with a form that is to be sent, by its fields. */
    BindingResult check(InterestForm form) {
        BindingResult problems = new BeanPropertyBindingResult(form, "form");
        check(form, problems);
        return problems;
    }

    /** What may not even be kept as a draft: whatever else is wrong, it can stand there until it is mended. */
    BindingResult checkForPeople(InterestForm form) {
        BindingResult problems = new BeanPropertyBindingResult(form, "form");
        check(form).getFieldErrors().stream()
                .filter(error -> (WORDS + PERSONAL_NUMBER).equals(error.getCode()))
                .forEach(problems::addError);
        return problems;
    }

    private void check(InterestForm form, Errors errors) {
        Question.OF_THE_AREA.forEach(
                question -> check(question, form.answer(question.key()), "answers", word(question.key()), errors));
        for (int number = 0; number < form.parties().size(); number++) {
            party(number, form.parties().get(number), errors);
        }
    }

    private void party(int number, PartyAnswers party, Errors errors) {
        String path = "parties[" + number + "].";
        boolean further = number >= InterestForm.ALWAYS.size();
        Object of = further
                ? new DefaultMessageSourceResolvable(
                        new String[] {"interest.furtherParty"}, new Object[] {number - InterestForm.ALWAYS.size() + 1})
                : word("party." + party.kind());
        if (further && !isFurther(party.kind())) {
            errors.rejectValue(path + "kind", WORDS + "kind", new Object[] {of}, null);
        }
        boolean signing =
                Question.SIGNATURE.stream().anyMatch(key -> !party.answer(key).isEmpty());
        for (Question question : Question.OF_A_PARTY) {
            boolean required = question.required() || signing && Question.SIGNATURE.contains(question.key());
            check(
                    new Question(question.key(), question.kind(), required),
                    party.answer(question.key()),
                    path + "answers",
                    new DefaultMessageSourceResolvable(
                            new String[] {"interest.of"}, new Object[] {of, word(question.key())}),
                    errors);
        }
    }

    private static boolean isFurther(String kind) {
        return kind.equals(PartyKind.MUNICIPALITY.name()) || kind.equals(PartyKind.PRIVATE_PROVIDER.name());
    }

    private void check(Question question, String answer, String path, Object label, Errors errors) {
        String problem = answer.isEmpty() ? (question.required() ? "required" : null) : problem(question, answer);
        if (problem != null) {
            errors.rejectValue(
                    path + "[" + question.key() + "]",
                    WORDS + problem,
                    new Object[] {label, String.valueOf(question.longest()), String.valueOf(answer.length())},
                    null);
        }
    }

    private String problem(Question question, String answer) {
        if (PersonalNumber.isIn(answer, LocalDate.now(clock))) {
            return PERSONAL_NUMBER;
        }
        if (answer.length() > question.longest()) {
            return "tooLong";
        }
        return switch (question.kind()) {
            case LINE, TEXT, EMAIL -> textProblem(question, answer);
            case PHONE -> PHONE.matcher(answer).matches() ? null : "phone";
            case DATE -> dateProblem(question, answer);
            case COUNT -> COUNT.matcher(answer).matches() ? null : "count";
            case YES_NO -> Map.of("YES", true, "NO", false).containsKey(answer) ? null : "yesNo";
        };
    }

    private String textProblem(Question question, String answer) {
        if (question.kind() == AnswerKind.EMAIL) {
            return EMAIL.matcher(answer).matches() ? null : "email";
        }
        if (TAG.matcher(answer).find()) {
            return "html";
        }
        if (question.kind() == AnswerKind.LINE && answer.lines().count() > 1) {
            return "oneLine";
        }
        return question.key().equals(Question.AREA_NAME)
                        && !AREA.matcher(answer).matches()
                ? "areaName"
                : null;
    }

    private String dateProblem(Question question, String answer) {
        LocalDate today = LocalDate.now(clock);
        try {
            LocalDate date = LocalDate.parse(answer);
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

    private static Object word(String key) {
        return new DefaultMessageSourceResolvable("interest." + key);
    }
}
