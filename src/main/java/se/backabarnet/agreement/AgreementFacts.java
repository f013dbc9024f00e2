package se.backabarnet.agreement;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.checklist.ItemFacts;
import se.backabarnet.checklist.ItemView;

/** Shows on the point's form how far the agreement has come, and where its page is. */
@Component
class AgreementFacts implements ItemFacts {

    private final AgreementRecords records;
    private final AgreementWords words;

    AgreementFacts(AgreementRecords records, AgreementWords words) {
        this.records = records;
        this.words = words;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(ItemView item) {
        return AgreementItem.FORM.equals(item.form())
                ? words.facts(
                        item.rolloutId(),
                        records.find(item.rolloutId()).map(Agreement::state).orElse(null))
                : Map.of();
    }
}
