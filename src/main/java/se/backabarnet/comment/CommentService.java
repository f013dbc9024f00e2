package se.backabarnet.comment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.RefusedException;

/** Keeps comments on points. Who may read and write them is for the pages to say. */
@Service
@Transactional
public class CommentService {

    public static final int LONGEST = 4000;

    private static final int MOST_SHOWN = 200;

    private final ItemCommentRepository comments;
    private final Clock clock;

    CommentService(ItemCommentRepository comments, Clock clock) {
        this.comments = comments;
        this.clock = clock;
    }

    /**
     * @param itemId a point that the rollout has
     * @param onBehalfOf the user id of the absent person for whom the writer stands in, or null
     * @throws RefusedException when nothing is said, or more than fits
     */
    public void write(UUID rolloutId, String itemId, String text, String who, String onBehalfOf) {
        String said = text == null ? "" : text.strip();
        if (said.isEmpty()) {
            throw new RefusedException("Skriv en kommentar.");
        }
        if (said.length() > LONGEST) {
            throw new RefusedException(
                    "Kommentaren har " + said.length() + " tecken. Korta den till högst " + LONGEST + ".");
        }
        comments.save(new ItemComment(rolloutId, itemId, clock.instant(), who, onBehalfOf, said));
    }

    /** The point's comments, the newest first; at most 200. */
    @Transactional(readOnly = true)
    public List<CommentView> of(UUID rolloutId, String itemId) {
        return comments.findByRolloutIdAndItemIdOrderByWrittenAtDesc(rolloutId, itemId, Limit.of(MOST_SHOWN)).stream()
                .map(ItemComment::view)
                .toList();
    }
}
