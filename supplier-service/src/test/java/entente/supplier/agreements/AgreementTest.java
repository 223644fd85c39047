package entente.supplier.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.DeciderSpec;
import entente.supplier.agreements.AgreementCommand.AgreeAmendment;
import entente.supplier.agreements.AgreementCommand.Amend;
import entente.supplier.agreements.AgreementCommand.Announce;
import entente.supplier.agreements.AgreementCommand.Conclude;
import entente.supplier.agreements.AgreementCommand.Draft;
import entente.supplier.agreements.AgreementCommand.Expire;
import entente.supplier.agreements.AgreementCommand.PlaceUnder;
import entente.supplier.agreements.AgreementCommand.Terminate;
import entente.supplier.agreements.AgreementCommand.Withdraw;
import entente.supplier.agreements.AgreementCommand.WithdrawAmendment;
import entente.supplier.agreements.AgreementEvent.Amended;
import entente.supplier.agreements.AgreementEvent.AmendmentProposed;
import entente.supplier.agreements.AgreementEvent.AmendmentWithdrawn;
import entente.supplier.agreements.AgreementEvent.Concluded;
import entente.supplier.agreements.AgreementEvent.Drafted;
import entente.supplier.agreements.AgreementEvent.Expired;
import entente.supplier.agreements.AgreementEvent.Expiring;
import entente.supplier.agreements.AgreementEvent.Placed;
import entente.supplier.agreements.AgreementEvent.Terminated;
import entente.supplier.agreements.AgreementEvent.Withdrawn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementTest {

    static final UUID ACME = new UUID(1, 1);
    static final UUID SELF = new UUID(2, 1);
    static final UUID FRAME = new UUID(2, 2);
    static final UUID CHANGE = new UUID(2, 3);
    static final LocalDate FIRST = LocalDate.parse("2026-08-01");
    static final LocalDate LAST = LocalDate.parse("2029-07-31");
    static final LocalDate TODAY = LocalDate.parse("2026-07-14");

    static final Clauses EXIT =
            new Clauses(
                    new Clause.MultiYearTerm(3, true),
                    null,
                    new Clause.ExitProvision(
                            new Clause.Leaving(90, null),
                            new Clause.Leaving(180, "returns our tools")),
                    new Clause.TransitionOfProduction(270),
                    new Clause.Confidentiality(60));

    static final Drafted DRAFTED =
            new Drafted(ACME, AgreementKind.SUPPLY, "Castings", null, FIRST, LAST, EXIT, "ada");
    static final Concluded CONCLUDED =
            new Concluded(ACME, AgreementKind.SUPPLY, "Castings", null, FIRST, LAST, EXIT);

    private static final Terminated TERMINATED =
            new Terminated(ACME, AgreementKind.SUPPLY, "breach", TODAY);

    private final DeciderSpec<AgreementCommand, AgreementState, AgreementEvent> agreement =
            DeciderSpec.of(new Agreement());

    private static Draft draft(Lineage lineage, @Nullable LocalDate until, Clauses clauses) {
        return new Draft(
                ACME, AgreementKind.SUPPLY, "Castings", lineage, FIRST, until, clauses, "ada");
    }

    private static Paper paper(UUID supplier, AgreementKind kind) {
        return new Paper(
                supplier, kind, "Frame", null, FIRST, null, Clauses.NONE, "ada", List.of());
    }

    private static Lineage under(Paper parent, UUID... above) {
        return under(new AgreementState.InForce(parent, null, null), above);
    }

    private static Lineage under(AgreementState.Known parent, UUID... above) {
        return new Lineage(FRAME, parent, List.of(above));
    }

    private static Conclude conclude(String by, LocalDate today) {
        return new Conclude(by, today, Lineage.NONE);
    }

    static AmendmentProposed proposed(@Nullable LocalDate until) {
        return new AmendmentProposed(
                ACME, CHANGE, TODAY.plusMonths(2), until, EXIT, "second plant", "ada");
    }

    static Amended amended(int number, @Nullable LocalDate until) {
        return new Amended(ACME, number, TODAY.plusMonths(2), until, EXIT, "second plant", CHANGE);
    }

    private static Amend amend(@Nullable LocalDate until, Clauses clauses, LocalDate today) {
        return amend(TODAY.plusMonths(2), until, clauses, " second plant ", today);
    }

    private static Amend amend(
            LocalDate effectiveOn,
            @Nullable LocalDate until,
            Clauses clauses,
            String reason,
            LocalDate today) {
        return new Amend(CHANGE, effectiveOn, until, clauses, reason, "ada", today);
    }

    @Test
    void one_writes_it_and_another_concludes_it() {
        agreement.given().when(draft(Lineage.NONE, LAST, EXIT)).then(DRAFTED);
        agreement.given(DRAFTED).when(conclude("ben", TODAY)).then(CONCLUDED);
        agreement.given(DRAFTED, CONCLUDED).when(conclude("ada", TODAY)).thenNothing();
        agreement.given(DRAFTED).when(conclude("ada", TODAY)).thenRejected("drafter-concludes");
        agreement
                .given(DRAFTED)
                .when(draft(Lineage.NONE, LAST, EXIT))
                .thenRejected("agreement-exists");
        agreement.given().when(conclude("ben", TODAY)).thenRejected("not-found");
    }

    @Test
    void a_draft_that_is_over_is_not_concluded_and_one_given_up_neither() {
        agreement
                .given(DRAFTED)
                .when(conclude("ben", LAST.plusDays(1)))
                .thenRejected("validity-over");
        agreement.given(DRAFTED).when(conclude("ben", LAST)).then(CONCLUDED);
        Withdrawn withdrawn = new Withdrawn(ACME, "no budget");
        agreement.given(DRAFTED).when(new Withdraw(" no budget ")).then(withdrawn);
        agreement.given(DRAFTED).when(new Withdraw(" ")).thenRejected("reason-missing");
        agreement.given(DRAFTED, withdrawn).when(new Withdraw("no budget")).thenNothing();
        agreement
                .given(DRAFTED, withdrawn)
                .when(conclude("ben", TODAY))
                .thenRejected("agreement-not-draft");
        agreement
                .given(DRAFTED, CONCLUDED)
                .when(new Withdraw("no budget"))
                .thenRejected("agreement-not-draft");
    }

    @Test
    void the_first_day_is_not_after_the_last() {
        agreement
                .given()
                .when(draft(Lineage.NONE, FIRST.minusDays(1), EXIT))
                .thenRejected("validity-reversed");
        agreement
                .given(DRAFTED, CONCLUDED)
                .when(amend(FIRST.minusDays(1), EXIT, TODAY))
                .thenRejected("validity-reversed");
    }

    @Test
    void it_stands_below_a_framework_agreement_with_the_same_supplier() {
        Lineage frame = under(paper(ACME, AgreementKind.FRAMEWORK), FRAME);
        agreement.given(DRAFTED).when(new PlaceUnder(SELF, frame)).then(new Placed(ACME, FRAME));
        agreement
                .given(DRAFTED, new Placed(ACME, FRAME))
                .when(new PlaceUnder(SELF, frame))
                .thenNothing();
        agreement
                .given(DRAFTED, new Placed(ACME, FRAME))
                .when(new PlaceUnder(SELF, Lineage.NONE))
                .then(new Placed(ACME, null));
        agreement
                .given(DRAFTED)
                .when(
                        new PlaceUnder(
                                SELF, under(paper(ACME, AgreementKind.FRAMEWORK), FRAME, SELF)))
                .thenRejected("agreement-cycle");
        agreement
                .given(DRAFTED)
                .when(new PlaceUnder(SELF, under(paper(ACME, AgreementKind.SUPPLY), FRAME)))
                .thenRejected("parent-not-framework");
        agreement
                .given()
                .when(draft(under(paper(FRAME, AgreementKind.FRAMEWORK), FRAME), LAST, EXIT))
                .thenRejected("parent-unknown");
        agreement
                .given()
                .when(draft(new Lineage(FRAME, null, List.of(FRAME)), LAST, EXIT))
                .thenRejected("parent-unknown");
    }

    @Test
    void what_binds_stands_below_what_binds() {
        Paper frame = paper(ACME, AgreementKind.FRAMEWORK);
        Lineage draft = under(new AgreementState.Drafted(frame), FRAME);
        agreement.given(DRAFTED).when(new PlaceUnder(SELF, draft)).then(new Placed(ACME, FRAME));
        agreement
                .given(DRAFTED, CONCLUDED)
                .when(new PlaceUnder(SELF, draft))
                .thenRejected("parent-not-in-force");
        agreement
                .given(DRAFTED, new Placed(ACME, FRAME))
                .when(new Conclude("ben", TODAY, draft))
                .thenRejected("parent-not-in-force");
        for (AgreementState.Known over :
                List.of(
                        new AgreementState.Withdrawn(frame, "x"),
                        new AgreementState.Expired(frame),
                        new AgreementState.Terminated(frame, "x", TODAY))) {
            agreement
                    .given()
                    .when(draft(under(over, FRAME), LAST, EXIT))
                    .thenRejected("parent-not-in-force");
        }
        agreement
                .given(DRAFTED, new Withdrawn(ACME, "no budget"))
                .when(new PlaceUnder(SELF, under(frame, FRAME)))
                .thenRejected("agreement-not-in-force");
    }

    @Test
    void it_is_amended_at_any_time_with_reason_and_date() {
        agreement.given(DRAFTED, CONCLUDED).when(amend(null, EXIT, TODAY)).then(proposed(null));
        agreement
                .given(DRAFTED, CONCLUDED, amended(1, null))
                .when(amend(LAST, EXIT, TODAY))
                .then(proposed(LAST));
        agreement
                .given(DRAFTED, CONCLUDED, amended(1, null))
                .when(amend(null, EXIT, TODAY))
                .thenNothing();
        agreement
                .given(DRAFTED, CONCLUDED)
                .when(amend(TODAY.plusMonths(2), null, EXIT, " ", TODAY))
                .thenRejected("reason-missing");
        agreement
                .given(DRAFTED, CONCLUDED)
                .when(amend(FIRST.minusDays(1), null, EXIT, "back", TODAY))
                .thenRejected("effective-before-validity");
        agreement
                .given(DRAFTED, CONCLUDED)
                .when(amend(LAST.plusDays(1), null, EXIT, "late", TODAY))
                .thenRejected("effective-after-end");
        agreement
                .given(DRAFTED, CONCLUDED)
                .when(amend(FIRST.plusDays(2), FIRST.plusDays(1), EXIT, "late", TODAY))
                .thenRejected("effective-after-end");
        agreement
                .given(DRAFTED)
                .when(amend(null, EXIT, TODAY))
                .thenRejected("agreement-not-in-force");
    }

    private static AgreeAmendment agree(String by, LocalDate today) {
        return new AgreeAmendment(CHANGE, by, today);
    }

    @Test
    void an_amendment_binds_when_somebody_other_than_its_author_agrees() {
        agreement
                .given(DRAFTED, CONCLUDED, proposed(null))
                .when(agree("ben", TODAY))
                .then(amended(1, null));
        agreement
                .given(DRAFTED, CONCLUDED, proposed(null))
                .when(agree("ada", TODAY))
                .thenRejected("proposer-agrees");
        agreement
                .given(DRAFTED, CONCLUDED, proposed(null), amended(1, null))
                .when(agree("ben", TODAY))
                .thenNothing();
        agreement
                .given(DRAFTED, CONCLUDED)
                .when(agree("ben", TODAY))
                .thenRejected("amendment-not-open");
        agreement
                .given(DRAFTED, CONCLUDED, proposed(null))
                .when(agree("ben", LAST.plusDays(1)))
                .thenRejected("agreement-expired");
        agreement
                .given(DRAFTED, CONCLUDED, proposed(null), TERMINATED)
                .when(agree("ben", TODAY))
                .thenRejected("agreement-not-in-force");
    }

    @Test
    void nobody_agrees_to_another_amendment_than_was_read() {
        AmendmentWithdrawn withdrawn = new AmendmentWithdrawn(ACME, CHANGE, "not now");
        agreement
                .given(DRAFTED, CONCLUDED, proposed(null))
                .when(amend(null, EXIT, TODAY))
                .thenNothing();
        agreement
                .given(DRAFTED, CONCLUDED, proposed(null))
                .when(amend(LAST.plusYears(1), EXIT, TODAY))
                .thenRejected("amendment-open");
        agreement
                .given(DRAFTED, CONCLUDED, proposed(null))
                .when(new WithdrawAmendment(CHANGE, " not now "))
                .then(withdrawn);
        agreement
                .given(DRAFTED, CONCLUDED, proposed(null))
                .when(new WithdrawAmendment(CHANGE, " "))
                .thenRejected("reason-missing");
        agreement
                .given(DRAFTED, CONCLUDED, proposed(null))
                .when(new WithdrawAmendment(SELF, "not now"))
                .thenRejected("amendment-not-open");
        agreement
                .given(DRAFTED, CONCLUDED, proposed(null), withdrawn)
                .when(agree("ben", TODAY))
                .thenRejected("amendment-not-open");
    }

    @Test
    void it_binds_within_its_validity_and_not_beyond_its_termination() {
        Paper paper = Paper.of(DRAFTED);
        assertThat(AgreementState.binds(new AgreementState.Drafted(paper), FIRST)).isFalse();
        AgreementState.Known force = new AgreementState.InForce(paper, null, null);
        assertThat(AgreementState.binds(force, FIRST.minusDays(1))).isFalse();
        assertThat(AgreementState.binds(force, LAST)).isTrue();
        assertThat(AgreementState.binds(new AgreementState.Expired(paper), LAST.plusDays(1)))
                .isFalse();
        assertThat(AgreementState.binds(new AgreementState.Expired(paper), LAST)).isTrue();
        AgreementState.Known ended = new AgreementState.Terminated(paper, "breach", FIRST);
        assertThat(AgreementState.binds(ended, FIRST)).isTrue();
        assertThat(AgreementState.binds(ended, FIRST.plusDays(1))).isFalse();
        assertThat(AgreementState.binds(new AgreementState.Terminated(paper, "x", null), LAST))
                .isTrue();
    }

    @Test
    void an_expired_agreement_is_not_amended_whether_or_not_the_timer_has_noticed() {
        agreement
                .given(DRAFTED, CONCLUDED)
                .when(amend(null, EXIT, LAST.plusDays(1)))
                .thenRejected("agreement-expired");
        agreement
                .given(DRAFTED, CONCLUDED, new Expired(ACME, AgreementKind.SUPPLY, LAST))
                .when(amend(null, EXIT, TODAY))
                .thenRejected("agreement-expired");
        agreement.given(DRAFTED, CONCLUDED).when(amend(null, EXIT, LAST)).then(proposed(null));
    }

    @Test
    void it_can_end_before_its_last_day() {
        Terminated terminated = TERMINATED;
        agreement.given(DRAFTED, CONCLUDED).when(new Terminate("breach", TODAY)).then(terminated);
        agreement
                .given(DRAFTED, CONCLUDED, terminated)
                .when(new Terminate("breach", TODAY))
                .thenNothing();
        agreement
                .given(DRAFTED, CONCLUDED)
                .when(new Terminate("", TODAY))
                .thenRejected("reason-missing");
        agreement
                .given(DRAFTED)
                .when(new Terminate("breach", TODAY))
                .thenRejected("agreement-not-in-force");
        agreement
                .given(DRAFTED, CONCLUDED, terminated)
                .when(amend(null, EXIT, TODAY))
                .thenRejected("agreement-not-in-force");
    }

    @Test
    void its_end_is_announced_once_per_lead_and_not_when_it_has_moved() {
        Expiring ninety = new Expiring(ACME, LAST, 90);
        agreement.given(DRAFTED, CONCLUDED).when(new Announce(LAST.minusDays(90), 90)).then(ninety);
        agreement
                .given(DRAFTED, CONCLUDED, ninety)
                .when(new Announce(LAST.minusDays(89), 90))
                .thenNothing();
        agreement
                .given(DRAFTED, CONCLUDED, ninety)
                .when(new Announce(LAST.minusDays(30), 30))
                .then(new Expiring(ACME, LAST, 30));
        agreement
                .given(DRAFTED, CONCLUDED, new Expiring(ACME, LAST, 20))
                .when(new Announce(LAST.minusDays(20), 30))
                .thenNothing();
        agreement
                .given(DRAFTED, CONCLUDED)
                .when(new Announce(LAST.minusDays(91), 90))
                .thenNothing();
        agreement.given(DRAFTED, CONCLUDED).when(new Announce(LAST.plusDays(1), 90)).thenNothing();
        agreement.given(DRAFTED).when(new Announce(LAST.minusDays(90), 90)).thenNothing();
        agreement
                .given(DRAFTED, CONCLUDED, ninety, amended(1, LAST.plusYears(1)))
                .when(new Announce(LAST.plusYears(1).minusDays(90), 90))
                .then(new Expiring(ACME, LAST.plusYears(1), 90));
    }

    @Test
    void it_expires_on_the_day_after_its_last_unless_that_has_moved() {
        agreement
                .given(DRAFTED, CONCLUDED)
                .when(new Expire(LAST.plusDays(1)))
                .then(new Expired(ACME, AgreementKind.SUPPLY, LAST));
        agreement.given(DRAFTED, CONCLUDED).when(new Expire(LAST)).thenNothing();
        agreement
                .given(DRAFTED, CONCLUDED, amended(1, null))
                .when(new Expire(LAST.plusDays(1)))
                .thenNothing();
        agreement
                .given(DRAFTED, CONCLUDED, new Expired(ACME, AgreementKind.SUPPLY, LAST))
                .when(new Expire(LAST.plusDays(2)))
                .thenNothing();
    }

    @Test
    void clauses_that_contradict_themselves_are_refused() {
        record Wrong(Clauses clauses, String code) {}
        for (Wrong wrong :
                List.of(
                        new Wrong(share("0.5", "10 EUR", "20 EUR"), "cap-below-floor"),
                        new Wrong(share("0.5", "20 EUR", "1 USD"), "currency-mismatch"),
                        new Wrong(share("1.5", "20 EUR", "1 EUR"), "clause-invalid"),
                        new Wrong(share("-0.1", "20 EUR", "1 EUR"), "clause-invalid"),
                        new Wrong(share("0.5", "20 EUR", "-1 EUR"), "clause-invalid"),
                        new Wrong(
                                new Clauses(
                                        new Clause.MultiYearTerm(0, false), null, null, null, null),
                                "clause-invalid"),
                        new Wrong(
                                new Clauses(
                                        null,
                                        null,
                                        new Clause.ExitProvision(
                                                new Clause.Leaving(-1, null),
                                                new Clause.Leaving(0, null)),
                                        null,
                                        null),
                                "clause-invalid"),
                        new Wrong(
                                new Clauses(
                                        null,
                                        null,
                                        null,
                                        new Clause.TransitionOfProduction(0),
                                        null),
                                "clause-invalid"),
                        new Wrong(
                                new Clauses(null, null, null, null, new Clause.Confidentiality(-1)),
                                "clause-invalid"))) {
            agreement
                    .given()
                    .when(draft(Lineage.NONE, LAST, wrong.clauses()))
                    .thenRejected(wrong.code());
            agreement
                    .given(DRAFTED, CONCLUDED)
                    .when(amend(LAST, wrong.clauses(), TODAY))
                    .thenRejected(wrong.code());
        }
    }

    @Test
    void the_clauses_of_a_day_are_those_of_the_last_amendment_in_effect_by_then() {
        Clauses later = new Clauses(null, null, null, new Clause.TransitionOfProduction(1), null);
        Paper paper =
                Paper.of(DRAFTED)
                        .with(new Amended(ACME, 1, FIRST.plusYears(1), LAST, later, "later", null))
                        .with(new Amended(ACME, 2, FIRST.plusYears(2), null, EXIT, "back", null));
        assertThat(paper.on(FIRST)).isEqualTo(EXIT);
        assertThat(paper.on(FIRST.plusYears(1).minusDays(1))).isEqualTo(EXIT);
        assertThat(paper.on(FIRST.plusYears(1))).isEqualTo(later);
        assertThat(paper.on(FIRST.plusYears(2))).isEqualTo(EXIT);
        assertThat(paper.covers(FIRST.minusDays(1))).isFalse();
        assertThat(paper.covers(LAST.plusYears(9))).isTrue();
        assertThat(Paper.of(DRAFTED).covers(LAST)).isTrue();
        assertThat(Paper.of(DRAFTED).covers(LAST.plusDays(1))).isFalse();
    }

    private static Clauses share(String ratio, String cap, String floor) {
        return new Clauses(
                null,
                new Clause.GainShare(
                        new Money("4.10", "EUR"),
                        new BigDecimal(ratio),
                        money(cap),
                        money(floor),
                        new Money("0", "EUR"),
                        false),
                null,
                null,
                null);
    }

    private static Money money(String text) {
        return new Money(
                text.substring(0, text.indexOf(' ')), text.substring(text.indexOf(' ') + 1));
    }
}
