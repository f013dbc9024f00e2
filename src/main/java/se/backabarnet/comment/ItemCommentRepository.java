package se.backabarnet.comment;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface ItemCommentRepository extends JpaRepository<ItemComment, UUID> {

    List<ItemComment> findByRolloutIdAndItemIdOrderByWrittenAtDesc(UUID rolloutId, String itemId, Limit most);
}
