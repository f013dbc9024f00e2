package se.backabarnet.export;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import se.backabarnet.Swedish;
import se.backabarnet.pdf.PdfWriter;

/**
 * A rollout's documents for the archive: the checklist as appendix 1 prints it ({@code hsv/status/1..3}), and the
 * decisions with the rules that fired.
 */
@Component
class Documents {

    private final ITemplateEngine templates;
    private final PdfWriter pdf;
    private final Words words;
    private final Clock clock;

    Documents(ITemplateEngine templates, PdfWriter pdf, Words words, Clock clock) {
        this.templates = templates;
        this.pdf = pdf;
        this.words = words;
        this.clock = clock;
    }

    byte[] checklist(RolloutRecord record) {
        return write("checklist", record);
    }

    byte[] decisions(RolloutRecord record) {
        return write("decisions", record);
    }

    private byte[] write(String document, RolloutRecord record) {
        String area = record.rollout().areaName();
        String body = templates.process(
                "export/" + document,
                new Context(Swedish.LOCALE, Map.of("record", record, "words", words, "today", LocalDate.now(clock))));
        return pdf.write(
                words.of("export." + document + ".title", area),
                words.of("export." + document + ".subject", area),
                body);
    }
}
