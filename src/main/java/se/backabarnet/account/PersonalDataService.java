package se.backabarnet.account;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.Swedish;

/** All that is stored about one person, put together from every feature. */
@Service
class PersonalDataService {

    private final List<PersonalData> features;
    private final Clock clock;

    PersonalDataService(List<PersonalData> features, Clock clock) {
        this.features = features.stream()
                .sorted(Comparator.comparing(PersonalData::section, Swedish.ORDER))
                .toList();
        this.clock = clock;
    }

    /** The copy that she has a right to: by section, what is held about her. */
    @Transactional(readOnly = true)
    public Map<String, Object> copyFor(String userId) {
        Map<String, Object> copy = new LinkedHashMap<>();
        copy.put("Uppgifter om", userId);
        copy.put("Sammanställda", clock.instant().toString());
        features.forEach(feature -> copy.put(feature.section(), feature.about(userId)));
        return copy;
    }

    /** How many entries there are, by section. */
    @Transactional(readOnly = true)
    public Map<String, Integer> summary(String userId) {
        Map<String, Integer> summary = new LinkedHashMap<>();
        features.forEach(feature -> summary.put(feature.section(), feature.count(userId)));
        return summary;
    }

    boolean isOnRecord(String userId) {
        return features.stream().anyMatch(feature -> feature.isOnRecord(userId));
    }

    void forget(String userId) {
        features.forEach(feature -> feature.forget(userId));
    }
}
