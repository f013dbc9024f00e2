package se.backabarnet.agreement;

import static org.springframework.util.StringUtils.hasText;

import java.text.NumberFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.backabarnet.Swedish;
import se.backabarnet.party.PartyView;

/** Fills a wording: every placeholder becomes a text or a piece of the document. What people typed is never markup. */
final class DocumentText {

    private static final String OPEN = "(inte angivet)";

    private DocumentText() {}

    static String of(String wording, DocumentContent content) {
        String filled = Placeholder.PATTERN
                .matcher(wording)
                .replaceAll(found -> Matcher.quoteReplacement(Placeholder.of(found.group(1))
                        .map(placeholder -> value(placeholder, content))
                        .orElse("")));
        Document document = Jsoup.parseBodyFragment(filled);
        document.outputSettings().prettyPrint(false);
        return document.body().html();
    }

    private static String value(Placeholder placeholder, DocumentContent content) {
        Draft draft = content.draft();
        return switch (placeholder) {
            case AREA -> text(content.areaName());
            case VERSION -> text(content.number());
            case DATE -> text(content.day());
            case CHILDREN_YEAR -> text(draft.childrenYear() == null ? OPEN : draft.childrenYear());
            case FOLLOW_UP_YEAR -> text(draft.followUpYear() == null ? OPEN : draft.followUpYear());
            case PARTIES -> parties(content.parties());
            case SERVICES -> services(content.parties());
            case COSTS -> costs(draft);
            case ADDITIONS -> hasText(draft.additions()) ? paragraphs(draft.additions()) : "<p>Inga tillägg.</p>";
            case PLANS -> plans(content);
        };
    }

    private static String parties(List<PartyView> parties) {
        Element table = table("Part", "Organisationsnummer", "Diarienummer");
        parties.forEach(party -> row(
                table,
                party.name(),
                hasText(party.organisationNumber()) ? party.organisationNumber() : "–",
                hasText(party.referenceNumber()) ? party.referenceNumber() : "–"));
        return table.outerHtml();
    }

    private static String services(List<PartyView> parties) {
        Element table = table("Verksamhet", "Part");
        parties.forEach(party -> party.services().forEach(service -> row(table, service.name(), party.name())));
        return table.select("tbody tr").isEmpty() ? "<p>Verksamheterna är inte angivna.</p>" : table.outerHtml();
    }

    private static String costs(Draft draft) {
        StringBuilder html = new StringBuilder();
        if (!draft.costs().isEmpty()) {
            Element table = table("Kostnad", "Kronor");
            draft.costs().forEach(cost -> row(table, cost.what(), kronor(cost.amount())));
            row(
                    table,
                    "Summa",
                    kronor(draft.costs().stream().mapToLong(CostRow::amount).sum()));
            table.select("td:last-child, th:last-child").addClass("amount");
            html.append(table.outerHtml());
        }
        if (hasText(draft.costNotes())) {
            html.append(paragraphs(draft.costNotes()));
        }
        return html.isEmpty() ? "<p>Inga kostnader är angivna.</p>" : html.toString();
    }

    private static String plans(DocumentContent content) {
        Element table = table("Part", "Fil", "Kontrollsumma (SHA-256)");
        content.parties().forEach(party -> content.plans().stream()
                .filter(plan -> plan.partyId().equals(party.id()))
                .findFirst()
                .ifPresentOrElse(
                        plan -> row(table, party.name(), plan.name(), inPieces(plan.sha256())),
                        () -> row(table, party.name(), "(saknas)", "")));
        table.select("tbody td:last-child").addClass("code");
        return table.outerHtml();
    }

    /** A table with a heading row, to be filled with {@link #row}. */
    static Element table(String... headings) {
        Element table = new Element("table");
        Element head = table.appendElement("thead").appendElement("tr");
        for (String heading : headings) {
            head.appendElement("th").attr("scope", "col").text(heading);
        }
        table.appendElement("tbody");
        return table;
    }

    static void row(Element table, String... cells) {
        Element row = table.select("tbody").first().appendElement("tr");
        for (String cell : cells) {
            row.appendElement("td").text(cell);
        }
    }

    /** A checksum in groups of eight, so that it can be broken between lines and compared by eye. */
    static String inPieces(String sha256) {
        return sha256.replaceAll("(.{8})(?=.)", "$1 ");
    }

    private static String paragraphs(String text) {
        return text.strip()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> new Element("p").text(line.strip()).outerHtml())
                .collect(Collectors.joining());
    }

    private static String kronor(long amount) {
        return NumberFormat.getIntegerInstance(Swedish.LOCALE).format(amount);
    }

    private static String text(Object value) {
        return new Element("span").text(String.valueOf(value)).html();
    }
}
