package entente.supplier.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.DeciderSpec;
import entente.supplier.agreements.AgreementCommand.Amend;
import entente.supplier.agreements.AgreementCommand.Announce;
import entente.supplier.agreements.AgreementCommand.Conclude;
import entente.supplier.agreements.AgreementCommand.Draft;
import entente.supplier.agreements.AgreementCommand.Expire;
import entente.supplier.agreements.AgreementCommand.PlaceUnder;
import entente.supplier.agreements.AgreementCommand.Terminate;
import entente.supplier.agreements.AgreementCommand.Withdraw;
import entente.supplier.agreements.AgreementEvent.Amended;
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
        return new Lineage(FRAME, parent, List.of(above));
    }

    static Amended amended(int number, @Nullable LocalDate until) {
        return new Amended(ACME, number, TODAY.plusMonths(2), until, EXIT, "second plant");
    }

    private static Amend amend(@Nullable LocalDate until, Clauses clauses, LocalDate today) {
        return new Amend(TODAY.plusMonths(2), until, clauses, " second plant ", today);
    }

    @Test
    void one_writes_it_and_another_concludes_it() {
        agreement.given().when(draft(Lineage.NONE, LAST, EXIT)).then(DRAFTED);
        agreement.given(DRAFTED).when(new Conclude("ben", TODAY)).then(CONCLUDED);
        agreement.given(DRAFTED, CONCLUDED).when(new Conclude("ada", TODAY)).thenNothing();
        agreement.given(DRAFTED).when(new Conclude("ada", TODAY)).thenRejected("drafter-concludes");
        agreement
                .given(DRAFTED)
                .when(draft(Lineage.NONE, LAST, EXIT))
                .thenRejected("agreement-exists");
        agreement.given().when(new Conclude("ben", TODAY)).thenRejected("not-found");
    }

    @Test
    void a_draft_that_is_over_is_not_concluded_and_one_given_up_neither() {
        agreement
                .given(DRAFTED)
                .when(new Conclude("ben", LAST.plusDays(1)))
                .thenRejected("validity-over");
        agreement.given(DRAFTED).when(new Conclude("ben", LAST)).then(CONCLUDED);
        Withdrawn withdrawn = new Withdrawn(ACME, "no budget");
        agreement.given(DRAFTED).when(new Withdraw(" no budget ")).then(withdrawn);
        agreement.given(DRAFTED).when(new Withdraw(" ")).thenRejected("reason-missing");
        agreement.given(DRAFTED, withdrawn).when(new Withdraw("no budget")).thenNothing();
        agreement
                .given(DRAFTED, withdrawn)
                .when(new Conclude("ben", TODAY))
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
    void it_is_amended_at_any_time_with_reason_and_date() {
        agreement.given(DRAFTED, CONCLUDED).when(amend(null, EXIT, TODAY)).then(amended(1, null));
        agreement
                .given(DRAFTED, CONCLUDED, amended(1, null))
                .when(amend(LAST, EXIT, TODAY))
                .then(amended(2, LAST));
        agreement
                .given(DRAFTED, CONCLUDED, amended(1, null))
                .when(amend(null, EXIT, TODAY))
                .thenNothing();
        agreement
                .given(DRAFTED, CONCLUDED)
                .when(new Amend(TODAY.plusMonths(2), null, EXIT, " ", TODAY))
                .thenRejected("reason-missing");
        agreement
                .given(DRAFTED, CONCLUDED)
                .when(new Amend(FIRST.minusDays(1), null, EXIT, "back", TODAY))
                .thenRejected("effective-before-validity");
        agreement
                .given(DRAFTED)
                .when(amend(null, EXIT, TODAY))
                .thenRejected("agreement-not-in-force");
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
        agreement.given(DRAFTED, CONCLUDED).when(amend(null, EXIT, LAST)).then(amended(1, null));
    }

    @Test
    void it_can_end_before_its_last_day() {
        Terminated terminated = new Terminated(ACME, AgreementKind.SUPPLY, "breach");
        agreement.given(DRAFTED, CONCLUDED).when(new Terminate("breach")).then(terminated);
        agreement.given(DRAFTED, CONCLUDED, terminated).when(new Terminate("breach")).thenNothing();
        agreement.given(DRAFTED, CONCLUDED).when(new Terminate("")).thenRejected("reason-missing");
        agreement
                .given(DRAFTED)
                .when(new Terminate("breach"))
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
                        .with(new Amended(ACME, 1, FIRST.plusYears(1), LAST, later, "later"))
                        .with(new Amended(ACME, 2, FIRST.plusYears(2), null, EXIT, "back"));
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
