package se.backabarnet.development;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.backabarnet.SwedishTime;

/**
 * A mail as the outbox shows it.
 *
 * @param name the file's name
 * @param html the part in HTML; null, like {@code text}, where the mail has none
 */
public record OutboxMessage(String name, String subject, String to, ZonedDateTime date, String text, String html) {

    static OutboxMessage of(String name, MimeMessage message) throws MessagingException, IOException {
        return new OutboxMessage(
                name,
                message.getSubject(),
                recipients(message),
                Optional.ofNullable(message.getSentDate())
                        .map(Date::toInstant)
                        .map(instant -> instant.atZone(SwedishTime.ZONE))
                        .orElse(null),
                content(message, "text/plain"),
                content(message, "text/html"));
    }

    private static String recipients(MimeMessage message) throws MessagingException {
        Address[] recipients = message.getAllRecipients();
        return Stream.of(recipients == null ? new Address[0] : recipients)
                .map(address -> address instanceof InternetAddress internet ? internet.toUnicodeString() : "" + address)
                .collect(Collectors.joining(", "));
    }

    /** The first part of that type, attachments excepted. */
    private static String content(Part part, String type) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return null;
        }
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
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
