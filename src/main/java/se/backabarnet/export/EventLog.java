package se.backabarnet.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import se.backabarnet.account.AccountService;
import se.backabarnet.checklist.ChecklistService;
import se.backabarnet.checklist.ItemEvent;

/**
 * Everything that happened in a rollout, in the order in which it did, as CSV. What happened to the points is many lines
 * and is read page by page; the rest is few, and is put between them by its time.
 */
@Component
class EventLog {

    private static final int PAGE = 500;

    private final ChecklistService checklist;
    private final AccountService accounts;
    private final Words words;

    EventLog(ChecklistService checklist, AccountService accounts, Words words) {
        this.checklist = checklist;
        this.accounts = accounts;
        this.words = words;
    }

    void writeTo(RolloutRecord record, OutputStream out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row(Stream.of("time", "phase", "what", "item", "state", "date", "who", "words")
                .map(column -> words.of("export.column." + column))
                .toArray());
        Deque<Line> others = new ArrayDeque<>(others(record));
        Page<ItemEvent> page;
        int number = 0;
        do {
            page = checklist.history(record.rollout().id(), number++, PAGE);
            Map<String, String> names = accounts.names(page.stream()
                    .map(ItemEvent::who)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
            for (ItemEvent event : page) {
                while (!others.isEmpty() && others.peek().at().isBefore(event.at())) {
                    write(csv, others.poll());
                }
                write(csv, line(record, event, names));
            }
        } while (page.hasNext());
        for (Line line : others) {
            write(csv, line);
        }
        csv.finish();
    }

    private void write(CsvWriter csv, Line line) throws IOException {
        csv.row(
                words.time(line.at()),
                line.phase(),
                words.of("event." + line.what()),
                line.item(),
                line.state(),
                line.date(),
                line.who(),
                line.words());
    }

    private Line line(RolloutRecord record, ItemEvent event, Map<String, String> names) {
        return new Line(
                event.at(),
                phase(record, event.itemId()),
                event.happened(),
                record.label(event.itemId()),
                words.of("status." + event.status()),
                event.date(),
                event.who() == null ? "" : names.getOrDefault(event.who(), event.who()),
                Stream.of(event.reason(), event.comment())
                        .filter(Objects::nonNull)
                        .reduce((reason, comment) -> reason + " / " + comment)
                        .orElse(""));
    }

    private static Integer phase(RolloutRecord record, String itemId) {
        return record.items().stream()
                .filter(item -> item.itemId().equals(itemId))
                .map(item -> item.phase())
                .findFirst()
                .orElse(null);
    }

    private static List<Line> others(RolloutRecord record) {
        return Stream.of(periods(record), decisions(record), assessments(record), evidence(record))
                .flatMap(lines -> lines)
                .sorted(Comparator.comparing(Line::at))
                .toList();
    }

    private static Stream<Line> periods(RolloutRecord record) {
        return record.periods().stream()
                .flatMap(period -> Stream.of(
                        new Line(period.beganAt(), period.phase(), "PHASE_BEGAN", "", "", null, "", ""),
                        new Line(period.closedAt(), period.phase(), "PHASE_CLOSED", "", "", period.closedOn(), "", "")))
                .filter(line -> line.at() != null);
    }

    private static Stream<Line> decisions(RolloutRecord record) {
        return record.decisions().stream()
                .filter(decision -> decision.decidedAt() != null)
                .map(decision -> new Line(
                        decision.decidedAt(),
                        decision.phase(),
                        decision.kind() + "." + decision.outcome(),
                        "",
                        "",
                        decision.decidedOn(),
                        record.name(decision.decidedBy()),
                        decision.comment()));
    }

    private static Stream<Line> assessments(RolloutRecord record) {
        return record.assessments().stream()
                .map(assessment -> new Line(
                        assessment.at(),
                        assessment.phase(),
                        assessment.ready() ? "JUDGED_READY" : "JUDGED_NOT_READY",
                        "",
                        "",
                        null,
                        "",
                        assessment.decisionKey() + " " + assessment.decisionVersion()));
    }

    private static Stream<Line> evidence(RolloutRecord record) {
        return record.evidence().stream()
                .flatMap(file -> Stream.of(
                        new Line(
                                file.addedAt(),
                                phase(record, file.itemId()),
                                "FILE_ADDED",
                                record.label(file.itemId()),
                                "",
                                null,
                                record.name(file.addedBy()),
                                file.fileName() + ", SHA-256 " + file.sha256()),
                        new Line(
                                file.removedAt(),
                                phase(record, file.itemId()),
                                "FILE_REMOVED",
                                record.label(file.itemId()),
                                "",
                                null,
                                record.name(file.removedBy()),
                                file.fileName() + ", SHA-256 " + file.sha256())))
                .filter(line -> line.at() != null);
    }

    private record Line(
            Instant at, Integer phase, String what, String item, String state, Object date, String who, String words) {}
}
