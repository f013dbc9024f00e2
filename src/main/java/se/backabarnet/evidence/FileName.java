package se.backabarnet.evidence;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import se.backabarnet.PersonalNumber;
import se.backabarnet.RefusedException;
import se.backabarnet.SwedishTime;

/** Makes of what a browser calls a file a name that is safe to show, to send in a header and to pack into an archive. */
final class FileName {

    private static final int LONGEST = 150;

    private FileName() {}

    /** @throws RefusedException when nothing of a name is left, or it names a person */
    static String of(String sent) {
        String last = sent == null ? "" : sent.replace('\\', '/').replaceFirst("^.*/", "");
        String name = Normalizer.normalize(last, Normalizer.Form.NFC)
                // control and formatting characters; the latter can turn the shown order round
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .strip()
                .replaceFirst("^\\.+", "");
        if (name.isEmpty()) {
            throw new RefusedException("Ingen fil är vald. Välj en fil.");
        }
        if (PersonalNumber.isIn(name, LocalDate.now(SwedishTime.ZONE))) {
            throw new RefusedException("Filens namn" + PersonalNumber.REFUSAL);
        }
        return name.length() <= LONGEST ? name : shortened(name);
    }

    private static String shortened(String name) {
        String ending = "." + ending(name);
        return name.substring(0, LONGEST - Math.min(LONGEST, ending.length())) + ending;
    }

    /** What follows the last dot, in small letters; empty when there is none. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
