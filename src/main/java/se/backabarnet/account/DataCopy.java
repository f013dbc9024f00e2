package se.backabarnet.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import se.backabarnet.web.Attachment;

/** The copy of what is stored about a person, as a file to keep (GDPR, articles 15 and 20). */
@Component
class DataCopy {

    private final PersonalDataService personalData;
    private final ObjectMapper json;

    DataCopy(PersonalDataService personalData, ObjectMapper json) {
        this.personalData = personalData;
        this.json = json;
    }

    void send(HttpServletResponse response, String userId) throws IOException {
        Attachment.send(
                response,
                MediaType.APPLICATION_JSON_VALUE,
                "uppgifter.json",
                json.writerWithDefaultPrettyPrinter().writeValueAsBytes(personalData.copyFor(userId)));
    }
}
