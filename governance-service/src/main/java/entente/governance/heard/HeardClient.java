package entente.governance.heard;

import entente.governance.heard.FootingView.FootingRow;
import entente.platform.web.list.Lists;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was heard of a supplier from the rows of the views. */
@Singleton
public class HeardClient implements FootingBook, ScoreBook {

    private final FootingView footing;
    private final ScoreView scores;
    private final Lists lists;

    HeardClient(FootingView footing, ScoreView scores, Lists lists) {
        this.footing = footing;
        this.scores = scores;
        this.lists = lists;
    }

    @Override
    public Optional<Heard> of(UUID supplierId) {
        return lists.of(footing).where("id", supplierId).current().stream()
                .findFirst()
                .map(HeardClient::heard);
    }

    private static Heard heard(FootingRow row) {
        return new Heard(
                row.model,
                row.segment,
                row.category,
                row.segmentSince,
                row.assessedOn,
                row.outcome,
                List.of(row.openWarnings),
                row.shortlistedOn,
                row.sharingOurs,
                row.sharingTheirs,
                exit(row));
    }

    private static @Nullable Exit exit(FootingRow row) {
        return row.exitAgreementId == null || row.noticeDays == null || row.transitionDays == null
                ? null
                : new Exit(row.exitAgreementId, row.noticeDays, row.transitionDays);
    }

    @Override
    public List<Shown> scorecards(UUID supplierId) {
        return lists
                .of(scores)
                .where("supplierId", supplierId)
                .sortable("publishedOn")
                .sortedBy("publishedOn")
                .current()
                .stream()
                .map(row ->
                        new Shown(
                                row.period,
                                row.version,
                                row.score,
                                row.standing,
                                row.status,
                                row.publishedOn))
                .toList();
    }
}
