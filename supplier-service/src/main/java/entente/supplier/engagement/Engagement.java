package entente.supplier.engagement;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.supplier.engagement.EngagementCommand.Accept;
import entente.supplier.engagement.EngagementCommand.AddEvidence;
import entente.supplier.engagement.EngagementCommand.CompleteWindDown;
import entente.supplier.engagement.EngagementCommand.Confirm;
import entente.supplier.engagement.EngagementCommand.Decline;
import entente.supplier.engagement.EngagementCommand.Maintain;
import entente.supplier.engagement.EngagementCommand.NameSponsors;
import entente.supplier.engagement.EngagementCommand.OfProposal;
import entente.supplier.engagement.EngagementCommand.Partner;
import entente.supplier.engagement.EngagementCommand.Propose;
import entente.supplier.engagement.EngagementCommand.ProposeStep;
import entente.supplier.engagement.EngagementCommand.SendApproach;
import entente.supplier.engagement.EngagementCommand.WindDown;
import entente.supplier.engagement.EngagementCommand.Withdraw;
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
import entente.supplier.engagement.EngagementModel.Direction;
import entente.supplier.engagement.EngagementState.Proposing;
import entente.supplier.engagement.EngagementState.Settled;
import entente.supplier.engagement.EngagementState.Standing;
import entente.supplier.onboarding.SupplierStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rule S8: one model per supplier, changed one step at a time, proposed by one, confirmed by
 * another.
 */
public final class Engagement
        implements Decider<EngagementCommand, EngagementState, EngagementEvent> {

    @Override
    public EngagementState initial() {
        return new Settled(Standing.FIRST);
    }

    @Override
    public List<EngagementEvent> decide(EngagementCommand command, EngagementState state) {
        return switch (command) {
            case Propose c -> List.of(propose(c, state));
            case ProposeStep c -> step(c, state);
            case OfProposal c -> aboutProposal(c, state);
            case Maintain c ->
                    c.reviewId().equals(state.standing().review())
                            ? List.of()
                            : List.of(new Maintained(c.reviewId()));
            case WindDown c -> windDown(c, state);
            case CompleteWindDown c -> windDownCompleted(c, state);
        };
    }

    private static Proposed propose(Propose c, EngagementState state) {
        Standing standing = state.standing();
        if (c.to().isAbove(standing.model())) {
            requireActive(c.partner());
        }
        if (state instanceof Proposing) {
            throw new Rejected("proposal-open", "Another change is proposed already");
        }
        if (c.to() == standing.model()) {
            throw new Rejected("model-unchanged", "The relationship is run so already");
        }
        if (!c.to().isNextTo(standing.model())) {
            throw new Rejected(
                    "transition-skips-a-step",
                    "From %s one step leads up or down, not to %s"
                            .formatted(standing.model(), c.to()));
        }
        if (standing.windingDown() && c.to().isAbove(standing.model())) {
            throw new Rejected("winding-down", "This partnership is being ended");
        }
        if (c.evidence().text().isBlank()) {
            throw new Rejected("evidence-missing", "A proposal says on what it rests");
        }
        return new Proposed(
                c.proposalId(),
                standing.model(),
                c.to(),
                Cause.PROPOSAL,
                sponsors(c.sponsors(), c.partner()),
                c.evidence(),
                c.by());
    }

    /** What governance finds due goes before what was proposed the other way. */
    private static List<EngagementEvent> step(ProposeStep c, EngagementState state) {
        Standing standing = state.standing();
        EngagementModel to = standing.model().step(c.direction()).orElse(null);
        if (to == null || (standing.windingDown() && c.direction() == Direction.UP)) {
            return List.of();
        }
        List<EngagementEvent> events = new ArrayList<>();
        if (state instanceof Proposing s) {
            if (s.proposal().isUpward() == (c.direction() == Direction.UP)) {
                return List.of();
            }
            events.add(superseded(s));
        }
        events.add(
                new Proposed(
                        c.proposalId(),
                        standing.model(),
                        to,
                        c.cause(),
                        standing.sponsors(),
                        c.evidence(),
                        c.by()));
        return events;
    }

    private static List<EngagementEvent> aboutProposal(OfProposal c, EngagementState state) {
        if (state instanceof Proposing s && s.proposal().id().equals(c.proposalId())) {
            return ofOpen(c, s.standing(), s.proposal());
        }
        Proposal past =
                state.standing()
                        .past(c.proposalId())
                        .orElseThrow(() ->
                                new Rejected(
                                        Rejected.Kind.MISSING,
                                        "not-found",
                                        "There is no such proposal"));
        boolean already =
                switch (c) {
                    case Confirm _ -> past.status() == Proposal.Status.CONFIRMED;
                    case Decline d ->
                            past.status() == Proposal.Status.DECLINED
                                    && d.reason().strip().equals(past.reason());
                    case Withdraw w ->
                            past.status() == Proposal.Status.WITHDRAWN
                                    && w.reason().strip().equals(past.reason());
                    case AddEvidence _, NameSponsors _, SendApproach _, Accept _ -> false;
                };
        if (already) {
            return List.of();
        }
        throw new Rejected("proposal-closed", "This proposal is " + past.status());
    }

    private static List<EngagementEvent> ofOpen(OfProposal command, Standing now, Proposal p) {
        return switch (command) {
            case AddEvidence c ->
                    p.evidence().contains(c.evidence())
                            ? List.of()
                            : List.of(new EvidenceAdded(p.id(), c.evidence()));
            case NameSponsors c -> {
                requireContact(c.sponsors(), c.partner());
                yield c.sponsors().equals(p.sponsors())
                        ? List.of()
                        : List.of(new SponsorsNamed(p.id(), c.sponsors()));
            }
            case SendApproach c ->
                    p.answer() == Proposal.Answer.NOT_ASKED
                            ? List.of(new ApproachSent(p.id(), c.on()))
                            : List.of();
            case Accept c -> {
                requireAsked(p);
                if (p.answer() == Proposal.Answer.ACCEPTED) {
                    yield List.of();
                }
                requireNotProposer(c.by(), p);
                yield List.of(new PartnerAccepted(p.id(), c.by()));
            }
            case Decline c -> {
                requireAsked(p);
                if (c.reason().strip().equals(p.reason())) {
                    yield List.of();
                }
                requireNotProposer(c.by(), p);
                yield List.of(new PartnerDeclined(p.id(), reason(c.reason()), c.by()));
            }
            case Withdraw c -> List.of(new ProposalWithdrawn(p.id(), reason(c.reason())));
            case Confirm c -> List.of(confirm(c, now, p));
        };
    }

    private static ModelChanged confirm(Confirm c, Standing now, Proposal p) {
        if (c.by().equals(p.by())) {
            throw new Rejected(
                    "self-confirmation",
                    "Who proposed a change does not confirm it; ask another executive sponsor");
        }
        if (c.by().equals(p.answeredBy())) {
            throw new Rejected(
                    "answerer-confirms",
                    "Who answered for the partner does not confirm; ask another executive sponsor");
        }
        if (p.isUpward()) {
            requireActive(c.partner());
        }
        if (p.isUpward() && p.answer() != Proposal.Answer.ACCEPTED) {
            throw new Rejected("partner-not-accepted", "The partner has not accepted the proposal");
        }
        requireAsked(p);
        Sponsors sponsors = sponsors(p.sponsors(), c.partner());
        boolean partnership = p.isUpward() && p.to().isPartnership();
        return new ModelChanged(
                p.id(),
                now.model(),
                p.to(),
                p.cause(),
                sponsors,
                c.today(),
                partnership ? c.preconditions().basis(c.today()) : null);
    }

    private static List<EngagementEvent> windDown(WindDown c, EngagementState state) {
        if (!state.standing().model().isPartnership() || state.standing().windingDown()) {
            return List.of();
        }
        return state instanceof Proposing s
                ? List.of(superseded(s), new WindingDown(c.reviewId()))
                : List.of(new WindingDown(c.reviewId()));
    }

    private static List<EngagementEvent> windDownCompleted(
            CompleteWindDown c, EngagementState state) {
        if (state.standing().model() == EngagementModel.TRANSACTIONAL) {
            return List.of();
        }
        ModelChanged changed =
                new ModelChanged(
                        null,
                        state.standing().model(),
                        EngagementModel.TRANSACTIONAL,
                        Cause.WIND_DOWN_COMPLETED,
                        null,
                        c.completedOn(),
                        null);
        return state instanceof Proposing s ? List.of(superseded(s), changed) : List.of(changed);
    }

    private static ProposalWithdrawn superseded(Proposing s) {
        return new ProposalWithdrawn(s.proposal().id(), "superseded by a decision of governance");
    }

    private static void requireActive(Partner partner) {
        if (partner.status() != SupplierStatus.ACTIVE) {
            throw new Rejected(
                    "supplier-not-active", "Only with an active supplier the relationship deepens");
        }
    }

    /** Both sponsors, theirs one whom we know there now. */
    private static Sponsors sponsors(@Nullable Sponsors named, Partner partner) {
        if (named == null) {
            throw new Rejected("sponsors-missing", "A change has a sponsor on either side");
        }
        requireContact(named, partner);
        return named;
    }

    private static void requireContact(Sponsors sponsors, Partner partner) {
        if (!partner.contacts().contains(sponsors.theirs())) {
            throw new Rejected("sponsor-unknown", "Their sponsor is no contact of this supplier");
        }
    }

    private static void requireAsked(Proposal p) {
        if (p.answer() == Proposal.Answer.NOT_ASKED) {
            throw new Rejected("approach-not-sent", "The partner has not been asked");
        }
    }

    private static void requireNotProposer(@Nullable String by, Proposal p) {
        if (p.by().equals(by)) {
            throw new Rejected(
                    "proposer-answers", "Who proposed a change does not answer for the partner");
        }
    }

    private static String reason(String text) {
        if (text.isBlank()) {
            throw new Rejected("reason-missing", "A reason is needed");
        }
        return text.strip();
    }

    @Override
    public EngagementState evolve(EngagementState state, EngagementEvent event) {
        return state.after(event);
    }
}
