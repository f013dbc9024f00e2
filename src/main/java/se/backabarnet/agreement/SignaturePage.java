package se.backabarnet.agreement;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jsoup.nodes.Element;
import se.backabarnet.SwedishTime;

/** The last page of a signed agreement: which document was signed, by its checksum, and by whom, for whom, where and when. */
final class SignaturePage {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(SwedishTime.ZONE);

    private SignaturePage() {}

    /** @param signatures those of the document, in the order in which they were given */
    static String of(AgreementDocument document, List<DecisionView> signatures, SigningWords words) {
        Element page = new Element("div").addClass("page");
        page.appendElement("h2").text("Underskrifter");
        page.appendElement("p")
                .text("Alla nedan har skrivit under version " + document.number()
                        + " av överenskommelsen, det vill säga filen med den här kontrollsumman (SHA-256):");
        page.appendElement("p").addClass("code").text(DocumentText.inPieces(document.sha256()));
        Element table = DocumentText.table("För", "Namn", "Roll", "Ort", "Tid", "Sätt");
        signatures.forEach(signature -> DocumentText.row(
                table,
                signature.forWhom(),
                signature.whoName(),
                words.role(signature.role()),
                signature.place(),
                MOMENT.format(signature.at()),
                words.method(signature.method())));
        page.appendChild(table);
        page.appendElement("p")
                .addClass("quiet")
                .text(
                        "Tiderna är svensk tid. Den undertecknade filen och varje underskrift finns kvar i systemet och kan"
                                + " inte ändras där.");
        return page.outerHtml();
    }

    /** The Swedish words for what is recorded by code. */
    interface SigningWords {

        String role(String role);

        String method(String method);
    }
}
