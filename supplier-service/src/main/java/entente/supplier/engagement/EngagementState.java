package entente.supplier.engagement;

import entente.supplier.engagement.EngagementEvent.ApproachSent;
import entente.supplier.engagement.EngagementEvent.EvidenceAdded;
import entente.supplier.engagement.EngagementEvent.Maintained;
import entente.supplier.engagement.EngagementEvent.ModelChanged;
import entente.supplier.engagement.EngagementEvent.PartnerAccepted;
import entente.supplier.engagement.EngagementEvent.PartnerDeclined;
import entente.supplier.engagement.EngagementEvent.ProposalWithdrawn;
import entente.supplier.engagement.EngagementEvent.Proposed;
import entente.supplier.engagement.EngagementEvent.SponsorsNamed;
import entente.supplier.engagement.EngagementEvent.WindingDown;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a change is being talked about. */
public sealed interface EngagementState {

    /** How the relationship is run now. */
    Standing standing();

    /** Nothing is to change. */
    record Settled(Standing standing) implements EngagementState {}

    /** A change is proposed. */
    record Proposing(Standing standing, Proposal proposal) implements EngagementState {}

    /** What is so after the event. */
    default EngagementState after(EngagementEvent event) {
        Standing now = standing();
        return switch (event) {
            case Proposed e -> new Proposing(now.heard(e), Proposal.of(e));
            case Maintained e -> with(this, now.reviewed(e.reviewId(), false));
            case WindingDown e -> with(this, now.reviewed(e.reviewId(), true));
            case ModelChanged e ->
                    e.proposalId() != null && this instanceof Proposing s
                            ? new Settled(
                                    now.with(s.proposal().closed(Proposal.Status.CONFIRMED, null))
                                            .changed(e))
                            : with(this, now.changed(e));
            case EvidenceAdded e -> with(this, p -> p.with(e.evidence()));
            case SponsorsNamed e -> with(this, p -> p.with(e.sponsors()));
            case ApproachSent _ -> with(this, p -> p.asked());
            case PartnerAccepted e -> with(this, p -> p.accepted(e.by()));
            case PartnerDeclined e -> declined(this, e);
            case ProposalWithdrawn e -> closed(this, Proposal.Status.WITHDRAWN, e.reason());
        };
    }

    private static EngagementState with(EngagementState state, Standing standing) {
        return switch (state) {
            case Settled _ -> new Settled(standing);
            case Proposing s -> new Proposing(standing, s.proposal());
        };
    }

    private static EngagementState with(EngagementState state, UnaryOperator<Proposal> change) {
        return switch (state) {
            case Settled s -> s;
            case Proposing s -> new Proposing(s.standing(), change.apply(s.proposal()));
        };
    }

    private static EngagementState declined(EngagementState state, PartnerDeclined e) {
        EngagementState answered = with(state, p -> p.declined(e.reason(), e.by()));
        return answered instanceof Proposing s && s.proposal().isUpward()
                ? closed(answered, Proposal.Status.DECLINED, e.reason())
                : answered;
    }

    private static EngagementState closed(
            EngagementState state, Proposal.Status as, String reason) {
        return switch (state) {
            case Settled s -> s;
            case Proposing s -> new Settled(s.standing().with(s.proposal().closed(as, reason)));
        };
    }

    /**
     * How the relationship is run.
     *
     * @param windingDown the partnership is being ended
     * @param review the annual review that concluded last, null before the first
     * @param past proposals that are closed, oldest first
     */
    record Standing(
            EngagementModel model,
            @Nullable Sponsors sponsors,
            boolean windingDown,
            @Nullable UUID review,
            List<Proposal> past) {

        /** How every relationship begins. */
        static final Standing FIRST =
                new Standing(EngagementModel.TRANSACTIONAL, null, false, null, List.of());

        public Standing {
            past = List.copyOf(past);
        }

        Standing changed(EngagementEvent.ModelChanged e) {
            boolean goesOn = windingDown && e.to().isPartnership();
            return new Standing(e.to(), e.sponsors(), goesOn, review, past);
        }

        /** An annual review that wants more was concluded as well. */
        Standing heard(EngagementEvent.Proposed e) {
            return e.cause() != Cause.REVIEW_VERDICT
                    ? this
                    : e.evidence().references().stream()
                            .filter(reference -> reference.kind() == Evidence.Kind.REVIEW)
                            .findFirst()
                            .map(reference ->
                                    reviewed(UUID.fromString(reference.id()), windingDown))
                            .orElse(this);
        }

        Standing reviewed(UUID by, boolean ending) {
            return new Standing(model, sponsors, ending, by, past);
        }

        Standing with(Proposal closed) {
            return new Standing(
                    model,
                    sponsors,
                    windingDown,
                    review,
                    Stream.concat(past.stream(), Stream.of(closed)).toList());
        }

        Optional<Proposal> past(UUID id) {
            return past.stream().filter(p -> p.id().equals(id)).findAny();
        }
    }
}
