package se.backabarnet.development;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** Puts a letter that the application has sent into the outbox, as in development. */
public final class KeptLetters {

    private final Outbox outbox;
    private final GreenMail mailServer;

    KeptLetters(Outbox outbox, GreenMail mailServer) {
        this.outbox = outbox;
        this.mailServer = mailServer;
    }

    /** @return what the outbox calls the one that was sent last */
    public String last() {
        MimeMessage[] sent = mailServer.getReceivedMessages();
        try {
            outbox.keep(sent[sent.length - 1]);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
        return outbox.newestFirst().get(0).name();
    }
}
