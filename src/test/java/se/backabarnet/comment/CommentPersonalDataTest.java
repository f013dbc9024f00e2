package se.backabarnet.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.backabarnet.ApplicationTest;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;

/** A person is told every comment that she wrote, and none of others'. */
@ApplicationTest
class CommentPersonalDataTest {

    private static final String ITEM = "Item_P1_InventoryServices";

    @Autowired
    private CommentPersonalData personalData;

    @Autowired
    private CommentService comments;

    @Autowired
    private Rollouts rollouts;

    @Test
    void whatSheWroteIsInTheCopyOldestFirst() {
        RolloutDriver rollout = rollouts.start("hsv");
        String hers = rollout.person("initiators");
        comments.write(rollout.id(), ITEM, "Inventeringen är påbörjad.", hers, null);
        comments.write(rollout.id(), ITEM, "Någon annans ord.", "processteam", null);
        comments.write(rollout.id(), ITEM, "Nu är den klar.", hers, null);

        assertThat(personalData.about(hers))
                .extracting(entry -> entry.get("kommentar"))
                .containsExactly("Inventeringen är påbörjad.", "Nu är den klar.");
        assertThat(personalData.about(hers)).allSatisfy(entry -> assertThat(entry)
                .containsEntry("införande", rollout.id().toString())
                .containsEntry("punkt", ITEM)
                .containsKey("skriven"));
        comments.write(rollout.id(), ITEM, "I hennes ställe.", "processteam", hers);
        assertThat(personalData.about(hers)).last().satisfies(entry -> assertThat(entry)
                .containsEntry("kommentar", "I hennes ställe.")
                .containsEntry("av", "processteam")
                .containsEntry("ersättare för", hers));
        assertThat(personalData.about("ingen-alls")).isEmpty();
    }
}
