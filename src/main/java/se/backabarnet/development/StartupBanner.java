package se.backabarnet.development;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says where the application is and whom to log in as. That requests are now welcome is the last event of a start, after
 * all that others do when the application is ready, so that these are the last lines to be printed.
 */
@Component
@Profile("development")
class StartupBanner {

    private static final String LINE = "-".repeat(100);

    @EventListener
    void print(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC
                && change.getSource() instanceof ServletWebServerApplicationContext context) {
            // in UTF-8 whatever the machine's locale: the roles have Swedish names
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            out.println(text("http://localhost:" + context.getWebServer().getPort()));
        }
    }

    static String text(String url) {
        StringBuilder text = new StringBuilder();
        text.append("\n%s\n Backa barnet rollout engine, for development: %s\n\n".formatted(LINE, url));
        text.append("   Tasklist   %s/camunda/app/tasklist/\n".formatted(url));
        text.append("   Cockpit    %s/camunda/app/cockpit/\n".formatted(url));
        text.append("   Admin      %s/camunda/app/admin/\n".formatted(url));
        text.append("   Utkorg     %s/utkorg (mail is kept there, not sent)\n\n".formatted(url));
        text.append(" Log in as (the password of all is \"%s\"):\n\n".formatted(DemoUser.PASSWORD));
        for (DemoUser user : DemoPeople.all()) {
            text.append("   %-26s %-24s %s\n".formatted(user.id(), user.title(), String.join(", ", user.groups())));
        }
        return text.append(LINE).toString();
    }
}
