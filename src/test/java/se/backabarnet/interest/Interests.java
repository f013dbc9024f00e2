package se.backabarnet.interest;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.TestLetters;
import se.backabarnet.WebClient;

/** Sends registrations as areas do, by the form and the link in the mail. */
public record Interests(int port, TestLetters letters, JdbcClient jdbc) {

    /** A complete one, which waits for the national process team. */
    public UUID confirmed(String areaName) {
        Sent sent = sent(areaName);
        confirm(sent);
        return jdbc.sql("select id from interest where sender = ?")
                .param(sent.sender())
                .query(UUID.class)
                .single();
    }

    /** A complete one, which waits for its sender to follow the link of the mail. */
    public Sent sent(String areaName) {
        String sender = "avsandare-" + UUID.randomUUID() + "@test.example";
        jdbc.sql("delete from login_attempt").update();
        String draft = new WebClient(port)
                .form("/intresseanmalan", Forms.body(Forms.complete(areaName, sender), "send"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        letters.send();
        return new Sent(sender, draft.substring(draft.indexOf("/intresseanmalan")), letters.linkTo(sender));
    }

    public void confirm(Sent sent) {
        new WebClient(port).form(sent.link(), "bekrafta=1");
    }

    /**
     * A registration in the hands of its sender.
     *
     * @param draft where she sees it
     * @param link of the mail
     */
    public record Sent(String sender, String draft, String link) {}
}
