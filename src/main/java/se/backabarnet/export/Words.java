package se.backabarnet.export;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import se.backabarnet.Groups;

/** The words of the documents: the same ones as on the pages. */
@Component
class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSourceAccessor messages;
    private final ZoneId zone;

    Words(MessageSourceAccessor messages, Clock clock) {
        this.messages = messages;
        this.zone = clock.getZone();
    }

    public String of(String key, Object... values) {
        return messages.getMessage(key, values, key);
    }

    public String time(Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(zone));
    }

    public String phase(int number) {
        return number + " " + of("phase." + number);
    }

    /** The roles that the groups hold, separated by commas. */
    public String roles(String groups) {
        return Stream.of(groups.split(","))
                .map(group -> of("role." + Groups.roleOf(group)))
                .collect(Collectors.joining(", "));
    }
}
