package se.backabarnet.interest;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Registrations as people fill them in, field by field. */
final class Forms {

    private Forms() {}

    /** Everything is answered, anchored and signed. */
    static Map<String, String> complete(String areaName, String sender) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("answers[areaName]", areaName);
        fields.put("answers[desiredStart]", "2026-09-01");
        for (String band : new String[] {"0to2", "1to6", "7to12", "13to16", "17", "Total"}) {
            fields.put("answers[children" + band + "]", "120");
        }
        fields.put("answers[forums]", "Lokalt samverkansråd varje månad, SSPF i varje skola.");
        for (String question : new String[] {
            "anchoredInMunicipality",
            "anchoredInRegion",
            "municipalityAtConference",
            "policeAtConference",
            "regionAtConference",
            "homeVisitProgramme"
        }) {
            fields.put("answers[" + question + "]", "YES");
        }
        fields.put("answers[senderName]", "Avsändare i test");
        fields.put("answers[senderEmail]", sender);
        party(fields, 0, "MUNICIPALITY", areaName + "s kommun", sender.replace("@", ".kommun@"));
        party(fields, 1, "REGION", "Region Test", sender.replace("@", ".region@"));
        party(fields, 2, "POLICE", "Lokalpolisområde Test", sender.replace("@", ".polis@"));
        return fields;
    }

    static void party(Map<String, String> fields, int number, String kind, String name, String email) {
        String path = "parties[" + number + "].";
        fields.put(path + "kind", kind);
        fields.put(path + "answers[name]", name);
        fields.put(path + "answers[contactName]", "Kontakt " + number);
        fields.put(path + "answers[contactAddress]", "Storgatan 1, 123 45 Orten");
        fields.put(path + "answers[contactPhone]", "0411-57 70 00");
        fields.put(path + "answers[contactEmail]", email);
        fields.put(path + "answers[signedPlace]", "Orten");
        fields.put(path + "answers[signedOn]", "2026-03-01");
        fields.put(path + "answers[signedName]", "Undertecknare " + number);
    }

    static String body(Map<String, String> fields, String action) {
        return fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()) + "&")
                        .collect(Collectors.joining())
                + "action=" + action;
    }

    /** A page as a person reads it: fields spell letters as entities. */
    static String shown(HttpResponse<String> page) {
        return page.body()
                .replace("&aring;", "å")
                .replace("&auml;", "ä")
                .replace("&ouml;", "ö")
                .replace("&Aring;", "Å");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
