package se.backabarnet.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.ItemStatus;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.checklist.ModelPoints;
import se.backabarnet.checklist.PointsAhead;
import se.backabarnet.rollout.RolloutSummary;

/**
 * Where rollouts stand, as a spreadsheet with a row for every rollout and one for every point. Rollouts are read page by
 * page, with one statement for all points of a page, and rows leave memory as they are written.
 */
@Component
class StatusWorkbook {

    private final Checklist checklist;
    private final ModelPoints models;
    private final DoerNames doers;
    private final Words words;

    StatusWorkbook(Checklist checklist, ModelPoints models, DoerNames doers, Words words) {
        this.checklist = checklist;
        this.models = models;
        this.doers = doers;
        this.words = words;
    }

    /** @param pages the rollouts, page by page from 0; gone through once for each sheet */
    void writeTo(IntFunction<Page<RolloutSummary>> pages, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Backa barnet", "1.0")) {
            rollouts(workbook, pages);
            points(workbook, pages);
        }
    }

    private void rollouts(Workbook workbook, IntFunction<Page<RolloutSummary>> pages) throws IOException {
        PointsAhead ahead = models.ahead();
        SheetWriter sheet = new SheetWriter(
                workbook,
                words,
                "rollouts",
                "area",
                "edition",
                "began",
                "phase",
                "closed",
                "done",
                "items",
                "finished");
        each(pages, (page, itemsOf) -> {
            for (RolloutSummary rollout : page) {
                List<ItemView> items = itemsOf.getOrDefault(rollout.id(), List.of());
                sheet.row(
                        rollout.areaName(),
                        edition(rollout),
                        rollout.beganOn(),
                        rollout.phase(),
                        rollout.closedPhases(),
                        items.stream()
                                .filter(item -> item.status() == ItemStatus.DONE)
                                .count(),
                        ahead.whole(rollout.phase(), rollout.edition(), items),
                        words.of("export.finished." + rollout.finished()));
            }
        });
        sheet.finish();
    }

    private void points(Workbook workbook, IntFunction<Page<RolloutSummary>> pages) throws IOException {
        SheetWriter sheet = new SheetWriter(
                workbook, words, "points", "area", "edition", "phase", "item", "state", "date", "roles", "who");
        each(pages, (page, itemsOf) -> {
            DoerNames.Names doneBy = doers.of(itemsOf.keySet());
            for (RolloutSummary rollout : page) {
                for (ItemView item : itemsOf.getOrDefault(rollout.id(), List.of())) {
                    sheet.row(
                            rollout.areaName(),
                            edition(rollout),
                            item.phase(),
                            item.label(),
                            words.of("status." + item.status()),
                            item.isCompleted() ? item.date() : null,
                            words.roles(item.candidateGroups()),
                            doneBy.of(item));
                }
            }
        });
        sheet.finish();
    }

    private void each(IntFunction<Page<RolloutSummary>> pages, RowsOf rows) throws IOException {
        Page<RolloutSummary> page;
        int number = 0;
        do {
            page = pages.apply(number++);
            rows.write(page, checklist.itemsOf(page.map(RolloutSummary::id).toList()));
        } while (page.hasNext());
    }

    private String edition(RolloutSummary rollout) {
        return words.of("edition." + rollout.edition());
    }

    private interface RowsOf {

        void write(Page<RolloutSummary> page, Map<UUID, List<ItemView>> itemsOf) throws IOException;
    }
}
