package se.backabarnet.engine.deployment;

import static se.backabarnet.engine.deployment.Step.boundary;
import static se.backabarnet.engine.deployment.Step.box;
import static se.backabarnet.engine.deployment.Step.calls;
import static se.backabarnet.engine.deployment.Step.decides;
import static se.backabarnet.engine.deployment.Step.phase;
import static se.backabarnet.engine.deployment.Step.receives;
import static se.backabarnet.engine.deployment.Step.task;
import static se.backabarnet.engine.deployment.Step.way;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.backabarnet.engine.ProcessKeys;
import se.backabarnet.engine.task.Kind;

/**
 * What a process that code starts, or talks to, must hold; {@code <n>} stands for the number of its phase and {@code <E>} for
 * the beginning of its key, which names the edition.
 *
 * @param steps what every way through the process passes, in this order
 * @param parts what must be there besides, on some way
 * @param kinds the kinds of user tasks that belong there and nowhere else
 */
record KnownProcess(Pattern key, List<Step> steps, List<Step> parts, Set<Kind> kinds) {

    private static final List<KnownProcess> ALL = List.of(
            of(
                    "([A-Z][A-Za-z]*?)Phase([1-5])\\w*",
                    List.of(
                            calls("beginPhaseDelegate"),
                            box("Checklist_P<n>"),
                            calls("judgeReadinessDelegate"),
                            way("${ready}"),
                            box("Closing_P<n>"),
                            decides(ProcessKeys.SIGN_OFF_POLICY),
                            task("SignOff_P<n>", Kind.SIGN_OFF),
                            way("${signOffOutcome == 'APPROVED'}"),
                            calls("closePhaseDelegate")),
                    List.of(
                            task("Rework_P<n>", Kind.REWORK).in("Checklist_P<n>"),
                            task("Reopened_P<n>", Kind.REOPENED).in("Checklist_P<n>"),
                            receives(ProcessKeys.ITEM_REOPENED).in("Checklist_P<n>"),
                            boundary(ProcessKeys.ITEM_REOPENED, "Closing_P<n>")),
                    Set.of(Kind.ITEM, Kind.REWORK, Kind.REOPENED, Kind.SIGN_OFF, Kind.GATE)),
            of(
                    "([A-Z][A-Za-z]*?)RolloutProcess",
                    List.of(
                            calls("registerRolloutDelegate"),
                            phase(1),
                            phase(2),
                            phase(3),
                            phase(4),
                            phase(5),
                            calls("finishRolloutDelegate")),
                    List.of(),
                    Set.of()),
            of(
                    ProcessKeys.NOTIFICATION_PROCESS,
                    List.of(calls("sendMailDelegate").inTheBackground()),
                    List.of(),
                    Set.of()),
            of(
                    ProcessKeys.AGREEMENT_PROCESS,
                    List.of(
                            task(Kind.AGREEMENT_DRAFT),
                            task(Kind.AGREEMENT_CHECK),
                            way("${agreementAccepted}"),
                            task(Kind.AGREEMENT_SIGN),
                            calls("sumUpSigningDelegate"),
                            calls("concludeAgreementDelegate").inTheBackground()),
                    List.of(),
                    Set.of(Kind.AGREEMENT_DRAFT, Kind.AGREEMENT_CHECK, Kind.AGREEMENT_SIGN)),
            of(
                    ProcessKeys.INTEREST_PROCESS,
                    List.of(calls("assessInterestDelegate"), task(Kind.INTEREST)),
                    List.of(
                            way("${interestOutcome == 'ACCEPTED'}"),
                            calls("acceptInterestDelegate"),
                            calls("tellSenderDelegate"),
                            receives(ProcessKeys.INTEREST_RESENT)),
                    Set.of(Kind.INTEREST)));

    private static KnownProcess of(String key, List<Step> steps, List<Step> parts, Set<Kind> kinds) {
        return new KnownProcess(Pattern.compile(key), steps, parts, kinds);
    }

    /** What is known of the process with the key; nothing of one that a process owner has thought of herself. */
    static Optional<KnownProcess> named(String key) {
        return ALL.stream().filter(known -> known.key.matcher(key).matches()).findFirst();
    }

    /** The number of the phase that a process runs, or nothing. */
    static Optional<String> phaseOf(String key) {
        Matcher matcher = named(key).map(known -> known.key.matcher(key)).orElse(null);
        return matcher != null && matcher.matches() && matcher.groupCount() > 1
                ? Optional.of(matcher.group(2))
                : Optional.empty();
    }

    /** What the key says of the edition, as it stands in the keys of processes and decisions; empty if it says nothing. */
    static String editionOf(String key) {
        Matcher matcher = named(key).map(known -> known.key.matcher(key)).orElse(null);
        return matcher != null && matcher.matches() && matcher.groupCount() > 0 ? matcher.group(1) : "";
    }
}
