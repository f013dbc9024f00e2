package se.backabarnet.interest;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.TestLetters;
import se.backabarnet.WebClient;

/** Sends registrations as areas do, by the form and the link in the mail. */
public record Interests(int port, TestLetters letters, JdbcClient jdbc) {

    /** A complete one, which waits for the national process team. */
    public UUID confirmed(String areaName) {
        String sender = "avsandare-" + UUID.randomUUID() + "@test.example";
        WebClient client = new WebClient(port);
        jdbc.sql("delete from login_attempt").update();
        client.form("/intresseanmalan", Forms.body(Forms.complete(areaName, sender), "send"));
        letters.send();
        client.form(letters.linkTo(sender), "bekrafta=1");
        return jdbc.sql("select id from interest where sender = ?")
                .param(sender)
                .query(UUID.class)
                .single();
    }
}
