package se.backabarnet.engine;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the mail server has got for one person. */
record Mailbox(GreenMail server, String address) {

    /** One mail, as a person reads it. */
    record Mail(long number, String subject, String text, String html) {}

    /** Oldest first. */
    List<Mail> mails() {
        return Stream.of(server.getReceivedMessages())
                .filter(this::isMine)
                .map(Mailbox::read)
                .sorted(Comparator.comparing(Mail::number))
                .toList();
    }

    List<String> subjects() {
        return mails().stream().map(Mail::subject).toList();
    }

    private boolean isMine(MimeMessage message) {
        try {
            InternetAddress[] to = (InternetAddress[]) message.getRecipients(Message.RecipientType.TO);
            return to.length == 1 && to[0].getAddress().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mail read(MimeMessage message) {
        try {
            return new Mail(
                    message.getMessageNumber(),
                    message.getSubject(),
                    content(message, "text/plain"),
                    content(message, "text/html"));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = content(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
