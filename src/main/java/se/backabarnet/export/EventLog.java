package se.backabarnet.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import se.backabarnet.account.AccountService;
import se.backabarnet.overview.Happening;
import se.backabarnet.overview.Timeline;

/** Everything that happened in a rollout, in the order in which it did, as CSV; read page by page. */
@Component
class EventLog {

    private static final int PAGE = 500;

    private final Timeline timeline;
    private final AccountService accounts;
    private final Words words;

    EventLog(Timeline timeline, AccountService accounts, Words words) {
        this.timeline = timeline;
        this.accounts = accounts;
        this.words = words;
    }

    void writeTo(UUID rolloutId, OutputStream out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row(Stream.of("time", "phase", "what", "item", "state", "date", "who", "role", "words", "proof")
                .map(column -> words.of("export.column." + column))
                .toArray());
        Page<Happening> page;
        int number = 0;
        do {
            page = timeline.oldestFirst(rolloutId, number++, PAGE);
            Map<String, String> names = accounts.names(page.stream()
                    .flatMap(happening -> Stream.of(happening.who(), happening.onBehalfOf()))
                    .toList());
            for (Happening happening : page) {
                write(csv, happening, names);
            }
        } while (page.hasNext());
        csv.finish();
    }

    private void write(CsvWriter csv, Happening happening, Map<String, String> names) throws IOException {
        csv.row(
                words.time(happening.at()),
                happening.phase(),
                words.of("event." + happening.what()),
                happening.item(),
                happening.status() == null ? null : words.of("status." + happening.status()),
                happening.date(),
                AccountService.nameOf(names, happening.who(), happening.onBehalfOf()),
                happening.roles().stream().map(role -> words.of("role." + role)).collect(Collectors.joining(", ")),
                happening.words(),
                happening.proof());
    }
}
