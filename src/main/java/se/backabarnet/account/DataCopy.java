package se.backabarnet.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The copy of what is stored about a person, as a file to keep (GDPR, articles 15 and 20). */
@Component
class DataCopy {

    private final PersonalDataService personalData;
    private final ObjectMapper json;

    DataCopy(PersonalDataService personalData, ObjectMapper json) {
        this.personalData = personalData;
        this.json = json;
    }

    ResponseEntity<byte[]> of(String userId) throws JsonProcessingException {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("uppgifter.json")
                                .build()
                                .toString())
                .body(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(personalData.copyFor(userId)));
    }
}
