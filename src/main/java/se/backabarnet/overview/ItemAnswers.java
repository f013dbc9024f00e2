package se.backabarnet.overview;

import java.util.List;
import java.util.Map;

/** Port: what was answered in a form, as the form asked for it. */
public interface ItemAnswers {

    /**
     * The answers with the labels of the form's newest version, in its order; one that the form no longer asks for comes
     * last, under its key.
     */
    List<Answer> of(String formId, Map<String, Object> answers);

    /** @param text what was answered, as a person reads it */
    record Answer(String label, String text) {}
}
