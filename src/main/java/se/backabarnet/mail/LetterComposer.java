package se.backabarnet.mail;

import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Turns a letter into a mail. */
@Component
class LetterComposer {

    private final MailFactory mails;

    LetterComposer(MailFactory mails) {
        this.mails = mails;
    }

    MimeMessage compose(UUID id, Letter letter) {
        Map<String, Object> content = new HashMap<>(Map.of(
                "lead", word(letter, "lead"),
                "link", letter.link(),
                "linkName", word(letter, "link"),
                "after", word(letter, "after")));
        content.put("name", letter.name());
        return mails.make(id, letter.address(), word(letter, "subject"), "letter", content);
    }

    private String word(Letter letter, String part) {
        return mails.word("letter." + letter.key() + "." + part, letter.words().toArray());
    }
}
