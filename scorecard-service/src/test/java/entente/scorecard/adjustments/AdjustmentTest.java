package entente.scorecard.adjustments;

import entente.platform.Claim;
import entente.platform.testkit.DeciderSpec;
import entente.scorecard.adjustments.AdjustmentCommand.Approve;
import entente.scorecard.adjustments.AdjustmentCommand.Propose;
import entente.scorecard.adjustments.AdjustmentCommand.Reject;
import entente.scorecard.adjustments.AdjustmentCommand.Revoke;
import entente.scorecard.adjustments.AdjustmentCommand.Withdraw;
import entente.scorecard.purchases.Correction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AdjustmentTest {

    private static final UUID ACME = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-3f2a1b6c8d90");
    private static final UUID LINE = UUID.fromString("c200176c-b651-9f09-0039-4f9c3bd7a0c2");
    private static final Correction DAY =
            new Correction.Receipt("R1", LocalDate.parse("2026-02-20"), null);
    private static final AdjustmentEvent.Proposed PROPOSED =
            new AdjustmentEvent.Proposed(ACME, LINE, DAY, "Booked late", null, "maria");
    private static final AdjustmentEvent.Approved APPROVED =
            new AdjustmentEvent.Approved(ACME, LINE, DAY, "otto");
    private static final AdjustmentEvent.Withdrawn WITHDRAWN =
            new AdjustmentEvent.Withdrawn(ACME, LINE, DAY, "maria");
    private static final String KEY = LINE + "/" + DAY.of();

    private final DeciderSpec<AdjustmentCommand, AdjustmentState, AdjustmentEvent> adjustment =
            DeciderSpec.of(new Adjustment());

    private static Propose propose(Correction correction, boolean known, boolean fits) {
        return new Propose(ACME, LINE, correction, " Booked late ", null, "maria", known, fits);
    }

    @Test
    void somebody_proposes_and_somebody_else_approves() {
        adjustment
                .given()
                .when(propose(DAY, true, true))
                .then(PROPOSED)
                .thenClaims(Claim.take("adjusted-fact", KEY));
        adjustment.given(PROPOSED).when(new Approve("otto", true)).then(APPROVED).thenClaims();
        adjustment.given(PROPOSED, APPROVED).when(new Approve("otto", true)).thenNothing();
        adjustment.given(PROPOSED, APPROVED).when(new Approve("otto", false)).thenNothing();
    }

    @Test
    void nobody_approves_the_own_adjustment() {
        adjustment
                .given(PROPOSED)
                .when(new Approve("maria", true))
                .thenRejected("proposer-approves");
    }

    @Test
    void what_is_not_on_the_line_any_more_is_not_approved() {
        adjustment.given(PROPOSED).when(new Approve("otto", false)).thenRejected("correction-void");
    }

    @Test
    void what_it_corrects_is_there() {
        adjustment.given().when(propose(DAY, false, false)).thenRejected("fact-unknown");
        adjustment.given().when(propose(DAY, true, false)).thenRejected("correction-void");
        adjustment
                .given()
                .when(propose(new Correction.Receipt("R1", null, null), true, true))
                .thenRejected("correction-empty");
        adjustment
                .given()
                .when(propose(new Correction.Inspection("R1", null), true, true))
                .thenRejected("correction-empty");
        adjustment
                .given()
                .when(propose(new Correction.Inspection("R1", new BigDecimal(-1)), true, true))
                .thenRejected("correction-negative");
        adjustment
                .given()
                .when(
                        propose(
                                new Correction.Receipt("R1", null, new BigDecimal("-0.5")),
                                true,
                                true))
                .thenRejected("correction-negative");
        adjustment
                .given()
                .when(new Propose(ACME, LINE, DAY, " ", null, "maria", true, true))
                .thenRejected("reason-missing");
    }

    @Test
    void what_is_decided_is_not_decided_again() {
        adjustment
                .given(PROPOSED)
                .when(new Reject(" No ", "otto"))
                .then(new AdjustmentEvent.Rejected(ACME, LINE, DAY, "No", "otto"))
                .thenClaims(Claim.release("adjusted-fact", KEY));
        adjustment
                .given(PROPOSED)
                .when(new Withdraw("maria"))
                .then(WITHDRAWN)
                .thenClaims(Claim.release("adjusted-fact", KEY));
        adjustment.given(PROPOSED).when(new Withdraw("otto")).thenRejected("not-the-proposer");
        adjustment
                .given(PROPOSED, WITHDRAWN)
                .when(new Approve("otto", true))
                .thenRejected("adjustment-not-open");
        adjustment
                .given(PROPOSED, APPROVED)
                .when(new Reject("No", "otto"))
                .thenRejected("adjustment-not-open");
        adjustment.given().when(new Approve("otto", true)).thenRejected("not-found");
    }

    @Test
    void an_approved_one_may_be_revoked() {
        adjustment
                .given(PROPOSED, APPROVED)
                .when(new Revoke("Wrong line", "otto"))
                .then(new AdjustmentEvent.Revoked(ACME, LINE, DAY, "Wrong line", "otto"))
                .thenClaims(Claim.release("adjusted-fact", KEY));
        adjustment
                .given(PROPOSED, APPROVED)
                .when(new Revoke("Wrong line", "maria"))
                .thenRejected("proposer-revokes");
        adjustment
                .given(PROPOSED)
                .when(new Revoke("Wrong line", "otto"))
                .thenRejected("adjustment-not-approved");
    }
}
