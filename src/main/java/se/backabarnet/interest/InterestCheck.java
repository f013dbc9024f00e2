package se.backabarnet.interest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import se.backabarnet.party.PartyKind;

/** Checks a form field by field, so that each problem stands where it can be mended. */
@Component
class InterestCheck {

    private static final String WORDS = "interest.error.";

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
                .filter(error -> (WORDS + AnswerCheck.PERSONAL_NUMBER).equals(error.getCode()))
                .forEach(problems::addError);
        return problems;
    }

    private void check(InterestForm form, Errors errors) {
        check(form, Question.OF_THE_AREA.stream().filter(question -> !question.isOfTheSender()), errors);
        Set<String> seen = new HashSet<>();
        for (int number = 0; number < form.parties().size(); number++) {
            PartyAnswers party = form.parties().get(number);
            party(number, party, errors);
            if (!seen.add(party.kind() + " " + party.answer(Question.PARTY_NAME).toLowerCase(Locale.ROOT))) {
                sameAgain(number, party, errors);
            }
        }
        check(form, Question.OF_THE_AREA.stream().filter(Question::isOfTheSender), errors);
    }

    /** In the order of the form, in which the sender comes last. */
    private void check(InterestForm form, Stream<Question> questions, Errors errors) {
        questions.forEach(
                question -> check(question, form.answer(question.key()), "answers", word(question.key()), errors));
    }

    private void party(int number, PartyAnswers party, Errors errors) {
        String path = "parties[" + number + "].";
        boolean further = number >= InterestForm.ALWAYS.size();
        Object of = called(number, party);
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

    /** A rollout has each party once. */
    private static void sameAgain(int number, PartyAnswers party, Errors errors) {
        if (!party.answer(Question.PARTY_NAME).isEmpty()) {
            errors.rejectValue(
                    "parties[" + number + "].answers[" + Question.PARTY_NAME + "]",
                    WORDS + "twice",
                    new Object[] {called(number, party)},
                    null);
        }
    }

    private static Object called(int number, PartyAnswers party) {
        return number < InterestForm.ALWAYS.size()
                ? word("party." + party.kind())
                : new DefaultMessageSourceResolvable(
                        new String[] {"interest.furtherParty"}, new Object[] {number - InterestForm.ALWAYS.size() + 1});
    }

    private static boolean isFurther(String kind) {
        return kind.equals(PartyKind.MUNICIPALITY.name()) || kind.equals(PartyKind.PRIVATE_PROVIDER.name());
    }

    private void check(Question question, String answer, String path, Object label, Errors errors) {
        String problem = answer.isEmpty()
                ? (question.required() ? "required" : null)
                : AnswerCheck.problem(question, answer, LocalDate.now(clock));
        if (problem != null) {
            errors.rejectValue(
                    path + "[" + question.key() + "]",
                    WORDS + problem,
                    new Object[] {label, String.valueOf(question.longest()), String.valueOf(answer.length())},
                    null);
        }
    }

    private static Object word(String key) {
        return new DefaultMessageSourceResolvable("interest." + key);
    }
}
