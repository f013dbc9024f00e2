package se.backabarnet.model;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.backabarnet.model.HandbookRefs.Claim;

/**
 * Both handbooks' points, all of them listed by ref in {@code handbook-refs.csv}, against what the models and the pages serve. A kind
 * of point becomes binding when it is added to {@link #SERVED}.
 */
class HandbookCoverageTest {

    private static final Set<String> SERVED = Set.of(
            "checklist",
            "body",
            "body-sub",
            "sign-off",
            "status",
            "law",
            "function",
            "duty",
            "required-service",
            "agreement",
            "interest-form");

    private static final Map<String, String> KINDS = Models.rows("handbook-refs.csv")
            .collect(toMap(row -> row[0], row -> row[2], (one, other) -> one, LinkedHashMap::new));

    private static final List<Claim> SERVING = Stream.of(
                    HandbookRefs.inProcesses(),
                    HandbookRefs.inUsedForms(),
                    HandbookRefs.inDecisions(),
                    HandbookRefs.inResources(),
                    HandbookRefs.inTemplates())
            .flatMap(List::stream)
            .toList();

    @Test
    void listsEveryPointOfBothHandbooksOnce() {
        assertThat(Models.rows("handbook-refs.csv")).hasSize(446);
        assertThat(KINDS).hasSize(446);
        assertThat(KINDS.values()).containsAll(SERVED);
        assertThat(Models.rows("handbook-refs.csv")).allSatisfy(row -> {
            assertThat(row).hasSize(3);
            assertThat(row[0]).startsWith(row[1] + "/");
        });
    }

    @Test
    void everyPointIsServed() {
        Set<String> served = SERVING.stream().map(Claim::ref).collect(Collectors.toSet());
        assertThat(KINDS.entrySet().stream()
                        .filter(point -> SERVED.contains(point.getValue()))
                        .map(Map.Entry::getKey))
                .isNotEmpty()
                .allMatch(served::contains);
    }

    @Test
    void nobodyServesAPointThatDoesNotExist() {
        assertThat(Stream.concat(SERVING.stream(), HandbookRefs.inSources().stream()))
                .filteredOn(claim -> !KINDS.containsKey(claim.ref()))
                .isEmpty();
    }

    @Test
    void everyPointIsServedInItsOwnEdition() {
        assertThat(SERVING).filteredOn(claim -> !claim.fitsEdition()).isEmpty();
    }

    /** What a phase's point does is asked or shown in that phase. */
    @Test
    void aPhaseServesItsOwnPoints() {
        assertThat(HandbookRefs.inProcesses())
                .filteredOn(claim -> claim.ref().matches("\\w+/fas\\d/.*"))
                .allSatisfy(claim -> assertThat(claim.claimant())
                        .startsWith(claim.ref().replaceAll("(\\w+)/fas(\\d)/.*", "$1-phase-$2-")));
    }
}
