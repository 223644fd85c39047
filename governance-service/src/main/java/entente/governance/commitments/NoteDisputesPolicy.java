package entente.governance.commitments;

import entente.governance.commitments.CommitmentCommand.NoteDispute;
import entente.governance.commitments.CommitmentCommand.NoteSettled;
import entente.governance.commitments.CommitmentEvent.Resolution;
import entente.governance.commitments.DisputeTold.Accepted;
import entente.governance.commitments.DisputeTold.Disputed;
import entente.governance.commitments.DisputeTold.Finalised;
import entente.governance.partnership.PartnershipId;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import entente.platform.web.CompanyTime;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Disputes about scorecards, and how they end, are part of how far both sides trust each other. */
@Singleton
public class NoteDisputesPolicy implements Policy<DisputeTold, CommitmentCommand> {

    private final Supplier<CommandHandler<CommitmentCommand, ?, ?>> commitments;
    private final ZoneId zone;

    @Inject
    NoteDisputesPolicy(
            CommandHandler<CommitmentCommand, CommitmentState, CommitmentEvent> commitments,
            CompanyTime time) {
        this(() -> commitments, time.zone());
    }

    NoteDisputesPolicy(Supplier<CommandHandler<CommitmentCommand, ?, ?>> commitments, ZoneId zone) {
        this.commitments = commitments;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "note-disputes";
    }

    @Override
    public Feed<DisputeTold> feed() {
        return new Feed.Topic<>("scorecard-events", DisputeTold.class);
    }

    @Override
    public CommandHandler<CommitmentCommand, ?, ?> handler() {
        return commitments.get();
    }

    @Override
    public List<Reaction<CommitmentCommand>> react(Recorded<DisputeTold> heard) {
        UUID supplier = heard.event().supplierId();
        UUID partnership = PartnershipId.of(supplier);
        LocalDate on = LocalDate.ofInstant(heard.occurredAt(), zone);
        CommitmentCommand command =
                switch (heard.event()) {
                    case Disputed e ->
                            new NoteDispute(partnership, supplier, e.disputeId(), e.period(), on);
                    case Accepted e -> new NoteSettled(e.period(), Resolution.ACCEPTED, on);
                    case Finalised e -> new NoteSettled(e.period(), Resolution.DECIDED, on);
                };
        return List.of(new Reaction.Send<>(partnership, command));
    }
}
