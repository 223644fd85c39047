package entente.scorecard.adjustments;

import entente.platform.Rejected;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Outcome;
import entente.platform.view.Views;
import entente.scorecard.adjustments.AdjustmentState.Known;
import entente.scorecard.adjustments.AdjustmentState.Sheet;
import entente.scorecard.issue.AdjustmentBook;
import entente.scorecard.issue.IssuedCommand.Adjusted;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Adjustments from their streams, always current. */
@Singleton
public class AdjustmentBookClient implements AdjustmentBook {

    private final CommandHandler<AdjustmentCommand, AdjustmentState, AdjustmentEvent> adjustments;
    private final EventStore store;
    private final Views views;
    private final AdjustmentView view;

    AdjustmentBookClient(
            CommandHandler<AdjustmentCommand, AdjustmentState, AdjustmentEvent> adjustments,
            EventStore store,
            Views views,
            AdjustmentView view) {
        this.adjustments = adjustments;
        this.store = store;
        this.views = views;
        this.view = view;
    }

    @Override
    public List<Found> find(Collection<UUID> ids) {
        List<Found> found = new ArrayList<>();
        for (UUID id : ids) {
            Outcome<AdjustmentState> outcome = adjustments.load(id);
            switch (outcome.state()) {
                case AdjustmentState.Absent _ ->
                        throw new Rejected("adjustment-unknown", "There is no adjustment " + id);
                case Known known -> {
                    Sheet sheet = known.sheet();
                    found.add(
                            new Found(
                                    new Adjusted(
                                            id,
                                            sheet.supplierId(),
                                            sheet.disputeId(),
                                            known instanceof AdjustmentState.Approved,
                                            sheet.proposedBy()),
                                    outcome.stream(),
                                    outcome.version()));
                }
            }
        }
        views.await(view, store.head());
        return found;
    }
}
