package entente.supplier.engagement;

import static entente.supplier.engagement.EngagementModel.JOINT_VENTURE;
import static entente.supplier.engagement.EngagementModel.PREFERRED;
import static entente.supplier.engagement.EngagementModel.STRATEGIC;
import static entente.supplier.engagement.EngagementModel.TRANSACTIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.DeciderSpec;
import entente.supplier.engagement.EngagementCommand.Accept;
import entente.supplier.engagement.EngagementCommand.AddEvidence;
import entente.supplier.engagement.EngagementCommand.CompleteWindDown;
import entente.supplier.engagement.EngagementCommand.Confirm;
import entente.supplier.engagement.EngagementCommand.Decline;
import entente.supplier.engagement.EngagementCommand.Maintain;
import entente.supplier.engagement.EngagementCommand.NameSponsors;
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
import entente.supplier.engagement.Evidence.Kind;
import entente.supplier.engagement.Evidence.Reference;
import entente.supplier.engagement.Preconditions.Assessed;
import entente.supplier.engagement.Preconditions.Basis;
import entente.supplier.engagement.Preconditions.Signed;
import entente.supplier.onboarding.SupplierStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngagementTest {

    static final UUID ONE = new UUID(7, 1);
    static final UUID TWO = new UUID(7, 2);
    static final UUID REVIEW = new UUID(8, 1);
    static final UUID JANE = new UUID(9, 1);
    static final Sponsors SPONSORS = new Sponsors(new UUID(9, 2), JANE);
    static final LocalDate TODAY = LocalDate.parse("2026-07-14");
    static final Evidence WHY =
            new Evidence("two good years", List.of(new Reference(Kind.SCORECARD, "2026-Q2")));
    static final Partner ACTIVE = new Partner(SupplierStatus.ACTIVE, Set.of(JANE));
    static final Preconditions MET =
            new Preconditions(
                    new Assessed(new UUID(3, 1), 4, TODAY, List.of()),
                    new Signed(new UUID(2, 1), 2));

    private final DeciderSpec<EngagementCommand, EngagementState, EngagementEvent> engagement =
            DeciderSpec.of(new Engagement());

    private static Propose propose(EngagementModel to, @Nullable Sponsors sponsors) {
        return new Propose(ONE, to, sponsors, WHY, "ada", ACTIVE);
    }

    static Proposed proposed(
            EngagementModel from, EngagementModel to, @Nullable Sponsors sponsors) {
        return new Proposed(ONE, from, to, Cause.PROPOSAL, sponsors, WHY, "ada");
    }

    static ModelChanged changed(
            EngagementModel from,
            EngagementModel to,
            @Nullable Sponsors sponsors,
            @Nullable Basis basis) {
        return new ModelChanged(ONE, from, to, Cause.PROPOSAL, sponsors, TODAY, basis);
    }

    private static Confirm confirm(String by, Preconditions preconditions) {
        return new Confirm(ONE, by, ACTIVE, preconditions, TODAY);
    }

    private static ApproachSent asked() {
        return new ApproachSent(ONE, TODAY);
    }

    private static PartnerAccepted accepted() {
        return new PartnerAccepted(ONE, "ben");
    }

    /** A supplier that is preferred since an earlier proposal. */
    private static EngagementEvent[] preferredAnd(EngagementEvent... then) {
        EngagementEvent[] events = new EngagementEvent[then.length + 2];
        events[0] = new Proposed(TWO, TRANSACTIONAL, PREFERRED, Cause.PROPOSAL, null, WHY, "ada");
        events[1] =
                new ModelChanged(TWO, TRANSACTIONAL, PREFERRED, Cause.PROPOSAL, null, TODAY, null);
        System.arraycopy(then, 0, events, 2, then.length);
        return events;
    }

    /** A supplier that is a strategic partner. */
    private static EngagementEvent[] strategicAnd(EngagementEvent... then) {
        EngagementEvent[] events = new EngagementEvent[then.length + 2];
        events[0] = new Proposed(TWO, PREFERRED, STRATEGIC, Cause.PROPOSAL, SPONSORS, WHY, "ada");
        events[1] =
                new ModelChanged(
                        TWO,
                        PREFERRED,
                        STRATEGIC,
                        Cause.PROPOSAL,
                        SPONSORS,
                        TODAY,
                        MET.basis(TODAY));
        System.arraycopy(then, 0, events, 2, then.length);
        return events;
    }

    @Test
    void one_step_up_is_proposed_accepted_and_confirmed_by_another() {
        engagement
                .given()
                .when(propose(PREFERRED, SPONSORS))
                .then(proposed(TRANSACTIONAL, PREFERRED, SPONSORS));
        engagement
                .given(proposed(TRANSACTIONAL, PREFERRED, SPONSORS))
                .when(new SendApproach(ONE, TODAY))
                .then(asked());
        engagement
                .given(proposed(TRANSACTIONAL, PREFERRED, SPONSORS), asked())
                .when(new Accept(ONE, "ben"))
                .then(accepted());
        engagement
                .given(proposed(TRANSACTIONAL, PREFERRED, SPONSORS), asked(), accepted())
                .when(confirm("eve", Preconditions.NONE))
                .then(changed(TRANSACTIONAL, PREFERRED, SPONSORS, null));
        engagement
                .given(
                        proposed(TRANSACTIONAL, PREFERRED, SPONSORS),
                        asked(),
                        accepted(),
                        changed(TRANSACTIONAL, PREFERRED, SPONSORS, null))
                .when(confirm("eve", Preconditions.NONE))
                .thenNothing();
    }

    @Test
    void what_cannot_be_proposed_is_refused() {
        engagement
                .given()
                .when(propose(STRATEGIC, SPONSORS))
                .thenRejected("transition-skips-a-step");
        engagement
                .given(strategicAnd())
                .when(propose(TRANSACTIONAL, SPONSORS))
                .thenRejected("transition-skips-a-step");
        engagement.given().when(propose(TRANSACTIONAL, SPONSORS)).thenRejected("model-unchanged");
        engagement
                .given(preferredAnd())
                .when(propose(STRATEGIC, null))
                .thenRejected("sponsors-missing");
        engagement
                .given(preferredAnd())
                .when(propose(STRATEGIC, new Sponsors(JANE, new UUID(9, 9))))
                .thenRejected("sponsor-unknown");
        engagement
                .given(proposed(TRANSACTIONAL, PREFERRED, SPONSORS))
                .when(propose(PREFERRED, SPONSORS))
                .thenRejected("proposal-open");
        engagement
                .given()
                .when(
                        new Propose(
                                ONE, PREFERRED, null, new Evidence(" ", List.of()), "ada", ACTIVE))
                .thenRejected("evidence-missing");
        for (SupplierStatus status : SupplierStatus.values()) {
            if (status != SupplierStatus.ACTIVE) {
                engagement
                        .given()
                        .when(
                                new Propose(
                                        ONE,
                                        PREFERRED,
                                        null,
                                        WHY,
                                        "ada",
                                        new Partner(status, Set.of())))
                        .thenRejected("supplier-not-active");
            }
        }
    }

    @Test
    void strategic_needs_an_assessment_no_open_warning_and_an_nda() {
        Proposed up = proposed(PREFERRED, STRATEGIC, SPONSORS);
        EngagementEvent[] before = preferredAnd(up, asked(), accepted());
        Basis basis = new Basis(new UUID(3, 1), 4, new UUID(2, 1), 2);
        engagement
                .given(before)
                .when(confirm("eve", MET))
                .then(changed(PREFERRED, STRATEGIC, SPONSORS, basis));
        engagement
                .given(before)
                .when(confirm("eve", Preconditions.NONE))
                .thenRejected("assessment-missing");
        engagement
                .given(before)
                .when(confirm("eve", with(TODAY.minusDays(1), List.of())))
                .thenRejected("assessment-not-current");
        engagement
                .given(before)
                .when(confirm("eve", with(TODAY, List.of("POWER_IMBALANCE"))))
                .thenRejected("warning-open");
        engagement
                .given(before)
                .when(confirm("eve", new Preconditions(MET.assessment(), null)))
                .thenRejected("nda-missing");
    }

    private static Preconditions with(LocalDate until, List<String> warnings) {
        return new Preconditions(new Assessed(new UUID(3, 1), 4, until, warnings), MET.nda());
    }

    @Test
    void a_confirmation_is_somebody_elses_and_needs_the_partner() {
        Proposed up = proposed(TRANSACTIONAL, PREFERRED, SPONSORS);
        engagement
                .given(up, asked(), accepted())
                .when(confirm("ada", MET))
                .thenRejected("self-confirmation");
        engagement.given(up).when(confirm("eve", MET)).thenRejected("partner-not-accepted");
        engagement
                .given(up, asked())
                .when(confirm("eve", MET))
                .thenRejected("partner-not-accepted");
        engagement.given(up).when(new Accept(ONE, "ben")).thenRejected("approach-not-sent");
        engagement.given(up).when(new Decline(ONE, "no", null)).thenRejected("approach-not-sent");
        engagement
                .given(up, asked(), accepted())
                .when(
                        new Confirm(
                                ONE,
                                "eve",
                                new Partner(SupplierStatus.SUSPENDED, Set.of()),
                                MET,
                                TODAY))
                .thenRejected("supplier-not-active");
        engagement
                .given(up)
                .when(new Confirm(TWO, "eve", ACTIVE, MET, TODAY))
                .thenRejected("not-found");
    }

    @Test
    void a_partner_can_decline_a_step_up_but_not_stop_a_step_down() {
        Proposed up = proposed(TRANSACTIONAL, PREFERRED, SPONSORS);
        PartnerDeclined declined = new PartnerDeclined(ONE, "too busy", null);
        engagement.given(up, asked()).when(new Decline(ONE, " too busy ", null)).then(declined);
        engagement
                .given(up, asked())
                .when(new Decline(ONE, " ", null))
                .thenRejected("reason-missing");
        engagement
                .given(up, asked(), declined)
                .when(confirm("eve", MET))
                .thenRejected("proposal-closed");
        engagement
                .given(up, asked(), declined)
                .when(new Decline(ONE, "too busy", null))
                .thenNothing();
        Proposed down = proposed(PREFERRED, TRANSACTIONAL, SPONSORS);
        engagement
                .given(preferredAnd(down, asked(), declined))
                .when(confirm("eve", Preconditions.NONE))
                .then(changed(PREFERRED, TRANSACTIONAL, SPONSORS, null));
        engagement
                .given(preferredAnd(down))
                .when(confirm("eve", Preconditions.NONE))
                .thenRejected("approach-not-sent");
    }

    @Test
    void neither_the_proposer_nor_who_confirms_answers_for_the_partner() {
        Proposed up = proposed(TRANSACTIONAL, PREFERRED, SPONSORS);
        engagement.given(up, asked()).when(new Accept(ONE, "ada")).thenRejected("proposer-answers");
        engagement
                .given(up, asked())
                .when(new Decline(ONE, "too busy", "ada"))
                .thenRejected("proposer-answers");
        engagement
                .given(up, asked(), accepted())
                .when(confirm("ben", MET))
                .thenRejected("answerer-confirms");
        engagement
                .given(up, asked())
                .when(new Accept(ONE, null))
                .then(new PartnerAccepted(ONE, null));
        engagement
                .given(up, asked(), new PartnerAccepted(ONE, null))
                .when(confirm("eve", MET))
                .then(changed(TRANSACTIONAL, PREFERRED, SPONSORS, null));
    }

    @Test
    void a_relationship_steps_down_whatever_became_of_the_supplier() {
        Partner blocked = new Partner(SupplierStatus.BLOCKED, Set.of(JANE));
        engagement
                .given(strategicAnd())
                .when(new Propose(ONE, PREFERRED, SPONSORS, WHY, "ada", blocked))
                .then(proposed(STRATEGIC, PREFERRED, SPONSORS));
        engagement
                .given(strategicAnd(found(STRATEGIC, PREFERRED, SPONSORS), asked()))
                .when(new Confirm(ONE, "eve", blocked, Preconditions.NONE, TODAY))
                .then(
                        new ModelChanged(
                                ONE,
                                STRATEGIC,
                                PREFERRED,
                                Cause.REVIEW_VERDICT,
                                SPONSORS,
                                TODAY,
                                null));
    }

    @Test
    void every_change_has_both_sponsors_when_it_is_proposed_and_when_it_is_confirmed() {
        engagement.given().when(propose(PREFERRED, null)).thenRejected("sponsors-missing");
        Proposed up = proposed(TRANSACTIONAL, PREFERRED, SPONSORS);
        engagement
                .given(up, asked(), accepted())
                .when(
                        new Confirm(
                                ONE,
                                "eve",
                                new Partner(SupplierStatus.ACTIVE, Set.of()),
                                MET,
                                TODAY))
                .thenRejected("sponsor-unknown");
    }

    @Test
    void a_joint_venture_rests_on_what_a_strategic_partnership_rests_on() {
        Proposed up = proposed(STRATEGIC, JOINT_VENTURE, SPONSORS);
        engagement
                .given(strategicAnd(up, asked(), accepted()))
                .when(confirm("eve", Preconditions.NONE))
                .thenRejected("assessment-missing");
        engagement
                .given(strategicAnd(up, asked(), accepted()))
                .when(confirm("eve", MET))
                .then(changed(STRATEGIC, JOINT_VENTURE, SPONSORS, MET.basis(TODAY)));
    }

    @Test
    void a_review_that_deepens_is_the_last_one_too() {
        Evidence review =
                new Evidence("deepen", List.of(new Reference(Kind.REVIEW, REVIEW.toString())));
        EngagementState state = new Engagement().initial();
        for (EngagementEvent event :
                strategicAnd(
                        new Maintained(new UUID(8, 2)),
                        new Proposed(
                                ONE,
                                STRATEGIC,
                                JOINT_VENTURE,
                                Cause.REVIEW_VERDICT,
                                SPONSORS,
                                review,
                                "governance"))) {
            state = state.after(event);
        }
        assertThat(state.standing().review()).isEqualTo(REVIEW);
    }

    @Test
    void a_proposal_gathers_evidence_and_sponsors_until_it_is_withdrawn() {
        Proposed up = proposed(TRANSACTIONAL, PREFERRED, SPONSORS);
        Evidence more = new Evidence("a third one", List.of());
        Sponsors others = new Sponsors(new UUID(9, 3), JANE);
        engagement.given(up).when(new AddEvidence(ONE, more)).then(new EvidenceAdded(ONE, more));
        engagement
                .given(up, new EvidenceAdded(ONE, more))
                .when(new AddEvidence(ONE, more))
                .thenNothing();
        engagement
                .given(up)
                .when(new NameSponsors(ONE, others, ACTIVE))
                .then(new SponsorsNamed(ONE, others));
        engagement
                .given(up, new SponsorsNamed(ONE, others))
                .when(new NameSponsors(ONE, others, ACTIVE))
                .thenNothing();
        engagement
                .given(up)
                .when(new NameSponsors(ONE, SPONSORS, new Partner(SupplierStatus.ACTIVE, Set.of())))
                .thenRejected("sponsor-unknown");
        ProposalWithdrawn withdrawn = new ProposalWithdrawn(ONE, "not now");
        engagement.given(up).when(new Withdraw(ONE, "not now")).then(withdrawn);
        engagement.given(up).when(new Withdraw(ONE, "")).thenRejected("reason-missing");
        engagement.given(up, withdrawn).when(new Withdraw(ONE, "not now")).thenNothing();
        engagement
                .given(up, withdrawn)
                .when(new AddEvidence(ONE, more))
                .thenRejected("proposal-closed");
        engagement
                .given(up, withdrawn)
                .when(new Propose(TWO, PREFERRED, SPONSORS, WHY, "ada", ACTIVE))
                .then(
                        new Proposed(
                                TWO,
                                TRANSACTIONAL,
                                PREFERRED,
                                Cause.PROPOSAL,
                                SPONSORS,
                                WHY,
                                "ada"));
    }

    private static ProposeStep step(Direction direction) {
        return new ProposeStep(ONE, direction, Cause.REVIEW_VERDICT, WHY, "governance");
    }

    private static Proposed found(
            EngagementModel from, EngagementModel to, @Nullable Sponsors sponsors) {
        return new Proposed(ONE, from, to, Cause.REVIEW_VERDICT, sponsors, WHY, "governance");
    }

    @Test
    void what_governance_finds_due_is_proposed_and_goes_before_the_opposite() {
        engagement
                .given(strategicAnd())
                .when(step(Direction.UP))
                .then(found(STRATEGIC, JOINT_VENTURE, SPONSORS));
        engagement
                .given(strategicAnd())
                .when(step(Direction.DOWN))
                .then(found(STRATEGIC, PREFERRED, SPONSORS));
        engagement
                .given(preferredAnd())
                .when(step(Direction.UP))
                .then(found(PREFERRED, STRATEGIC, null));
        engagement
                .given(preferredAnd(found(PREFERRED, STRATEGIC, null), asked(), accepted()))
                .when(confirm("eve", MET))
                .thenRejected("sponsors-missing");
        engagement.given().when(step(Direction.DOWN)).thenNothing();
        Proposed other =
                new Proposed(
                        new UUID(7, 3),
                        STRATEGIC,
                        JOINT_VENTURE,
                        Cause.PROPOSAL,
                        SPONSORS,
                        WHY,
                        "ada");
        engagement.given(strategicAnd(other)).when(step(Direction.UP)).thenNothing();
        engagement
                .given(strategicAnd(other))
                .when(step(Direction.DOWN))
                .then(
                        new ProposalWithdrawn(
                                new UUID(7, 3), "superseded by a decision of governance"),
                        found(STRATEGIC, PREFERRED, SPONSORS));
    }

    @Test
    void a_wind_down_ends_the_partnership_when_it_is_completed() {
        engagement.given(strategicAnd()).when(new WindDown(REVIEW)).then(new WindingDown(REVIEW));
        engagement
                .given(strategicAnd(new WindingDown(REVIEW)))
                .when(new WindDown(REVIEW))
                .thenNothing();
        engagement.given(preferredAnd()).when(new WindDown(REVIEW)).thenNothing();
        engagement
                .given(strategicAnd(new WindingDown(REVIEW)))
                .when(propose(JOINT_VENTURE, SPONSORS))
                .thenRejected("winding-down");
        engagement
                .given(strategicAnd(new WindingDown(REVIEW)))
                .when(step(Direction.UP))
                .thenNothing();
        ModelChanged ended =
                new ModelChanged(
                        null,
                        STRATEGIC,
                        TRANSACTIONAL,
                        Cause.WIND_DOWN_COMPLETED,
                        null,
                        TODAY,
                        null);
        engagement
                .given(strategicAnd(new WindingDown(REVIEW)))
                .when(new CompleteWindDown(TODAY))
                .then(ended);
        engagement
                .given(strategicAnd(new WindingDown(REVIEW), ended))
                .when(new CompleteWindDown(TODAY))
                .thenNothing();
        Proposed up = proposed(STRATEGIC, JOINT_VENTURE, SPONSORS);
        ProposalWithdrawn superseded =
                new ProposalWithdrawn(ONE, "superseded by a decision of governance");
        engagement
                .given(strategicAnd(up))
                .when(new WindDown(REVIEW))
                .then(superseded, new WindingDown(REVIEW));
        engagement
                .given(strategicAnd(up))
                .when(new CompleteWindDown(TODAY))
                .then(superseded, ended);
    }

    @Test
    void a_review_that_maintains_ends_a_wind_down_that_was_begun() {
        engagement.given(strategicAnd()).when(new Maintain(REVIEW)).then(new Maintained(REVIEW));
        engagement
                .given(strategicAnd(new Maintained(REVIEW)))
                .when(new Maintain(REVIEW))
                .thenNothing();
        engagement
                .given(strategicAnd(new WindingDown(REVIEW), new Maintained(new UUID(8, 2))))
                .when(propose(JOINT_VENTURE, SPONSORS))
                .then(proposed(STRATEGIC, JOINT_VENTURE, SPONSORS));
    }
}
