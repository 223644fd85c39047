package entente.innovation.ledger;

import static entente.innovation.ledger.Samples.ENTRY;
import static entente.innovation.ledger.Samples.FOOTING;
import static entente.innovation.ledger.Samples.JULY;
import static entente.innovation.ledger.Samples.SUPPLIER;
import static entente.innovation.ledger.Samples.TODAY;
import static entente.innovation.ledger.Samples.claimed;
import static entente.innovation.ledger.Samples.d;
import static entente.innovation.ledger.Samples.documented;
import static entente.innovation.ledger.Samples.draft;
import static entente.innovation.ledger.Samples.enter;
import static entente.innovation.ledger.Samples.invested;
import static entente.innovation.ledger.Samples.mark;
import static entente.innovation.ledger.Samples.part;
import static entente.innovation.ledger.Samples.realised;
import static entente.innovation.ledger.Samples.reversed;
import static entente.innovation.ledger.Samples.validated;
import static org.assertj.core.api.Assertions.assertThat;

import entente.innovation.ledger.LedgerCommand.AgreeGainShare;
import entente.innovation.ledger.LedgerCommand.Enter;
import entente.innovation.ledger.LedgerCommand.Realise;
import entente.innovation.ledger.LedgerCommand.Reverse;
import entente.innovation.ledger.LedgerCommand.Validate;
import entente.innovation.ledger.LedgerEvent.Claimed;
import entente.innovation.ledger.LedgerEvent.GainShareAgreed;
import entente.innovation.ledger.LedgerEvent.Invested;
import entente.innovation.ledger.LedgerEvent.Reversed;
import entente.platform.Claim;
import entente.platform.testkit.DeciderSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Mark BENEFIT = mark(Kind.AVOIDED_COST);
    private static final Mark TRAVEL = mark(Kind.TRAVEL);
    private static final Source DOCUMENT = new Source("SAP-EU", "4711");

    private final DeciderSpec<LedgerCommand, LedgerState, LedgerEvent> ledger =
            DeciderSpec.of(new Ledger());

    private static @Nullable Amount eur(@Nullable String amount) {
        return amount == null ? null : new Amount(d(amount), "EUR");
    }

    private static Validate validate(@Nullable String amount, String by) {
        return new Validate(ENTRY, eur(amount), TODAY, by);
    }

    private static Realise realise(@Nullable String amount, LocalDate on) {
        return new Realise(ENTRY, eur(amount), on, TODAY, "bob");
    }

    private static Reverse reverse(Step step, @Nullable String amount) {
        return new Reverse(ENTRY, step, eur(amount), "Counted twice", TODAY, "bob");
    }

    private static Draft ofBaseline(Kind kind, @Nullable String amount) {
        Draft plain = draft(kind, amount);
        return new Draft(
                plain.entryId(),
                kind,
                plain.amount(),
                plain.currency(),
                plain.rate(),
                plain.on(),
                plain.description(),
                false,
                true,
                null,
                new Portion("Assembly time of a year", d("123456.78"), d("10.5")));
    }

    @Test
    void an_investment_is_entered() {
        ledger.given()
                .when(enter(draft(Kind.TRAVEL, "1200.00")))
                .then(
                        new Invested(
                                SUPPLIER,
                                new Line(
                                        TRAVEL,
                                        d("1200.00"),
                                        "Assembly takes a tenth less",
                                        null,
                                        null,
                                        null),
                                "ada"))
                .thenClaims();
    }

    @Test
    void a_benefit_is_claimed_exactly_as_a_percentage_of_a_baseline() {
        Draft asked = ofBaseline(Kind.AVOIDED_COST, null);
        ledger.given()
                .when(enter(asked))
                .then(new Claimed(SUPPLIER, asked.line(d("12962.96190"), d("1")), "ada"));
    }

    @Test
    void an_entry_takes_an_amount_or_a_baseline_and_is_worth_something() {
        ledger.given().when(enter(draft(Kind.REVENUE, null))).thenRejected("amount-or-baseline");
        ledger.given()
                .when(enter(ofBaseline(Kind.REVENUE, "5")))
                .thenRejected("amount-or-baseline");
        ledger.given()
                .when(enter(ofBaseline(Kind.ENGINEERS, null)))
                .thenRejected("amount-or-baseline");
        ledger.given().when(enter(draft(Kind.REVENUE, "0"))).thenRejected("amount-not-positive");
        ledger.given().when(enter(draft(Kind.REVENUE, "-1"))).thenRejected("amount-not-positive");
    }

    @Test
    void nothing_is_entered_for_a_stopped_initiative_and_what_was_claimed_is_still_settled() {
        ledger.given(claimed(BENEFIT, "100"))
                .when(new Enter(new Footing(SUPPLIER, true), draft(Kind.TRAVEL, "1"), TODAY, "ada"))
                .thenRejected("initiative-stopped");
        ledger.given(claimed(BENEFIT, "100"))
                .when(validate(null, "bob"))
                .then(validated(BENEFIT, "100"));
    }

    @Test
    void a_currency_without_a_rate_is_refused() {
        Draft plain = draft(Kind.REVENUE, "100");
        Draft foreign =
                new Draft(
                        plain.entryId(),
                        plain.kind(),
                        plain.amount(),
                        "USD",
                        null,
                        JULY,
                        plain.description(),
                        true,
                        true,
                        null,
                        null);
        ledger.given().when(enter(foreign)).thenRejected("rate-missing");
    }

    @Test
    void money_is_spent_before_it_is_entered_and_a_benefit_may_be_expected() {
        Draft plain = draft(Kind.TRAVEL, "1");
        for (Kind kind : List.of(Kind.TRAVEL, Kind.REVENUE)) {
            Draft tomorrow =
                    new Draft(
                            plain.entryId(),
                            kind,
                            plain.amount(),
                            "EUR",
                            plain.rate(),
                            TODAY.plusDays(1),
                            plain.description(),
                            true,
                            true,
                            null,
                            null);
            var asked = ledger.given().when(enter(tomorrow));
            if (kind.isInvestment()) {
                asked.thenRejected("entry-in-future");
            } else {
                asked.then(new Claimed(SUPPLIER, tomorrow.line(d("1"), d("1")), "ada"));
            }
        }
    }

    @Test
    void the_same_document_is_entered_once_until_it_is_taken_back() {
        Claim taken = Claim.take("value-source", "source|sap-eu|4711");
        Draft first = documented(ENTRY, DOCUMENT);
        ledger.given().when(enter(first)).thenClaims(taken);
        Claimed entered = new Claimed(SUPPLIER, first.line(d("84000.00"), d("1")), "ada");
        Draft again = documented(new UUID(0, 5), new Source(" sap-eu", "4711 "));
        ledger.given(entered).when(enter(again)).thenRejected("value-source-taken");
        ledger.given(entered)
                .when(reverse(Step.CLAIMED, null))
                .thenClaims(Claim.release("value-source", "source|sap-eu|4711"));
        ledger.given(entered).when(reverse(Step.CLAIMED, "1")).thenClaims();
        ledger.given(entered, reversed(BENEFIT, Step.CLAIMED, "84000.00"))
                .when(enter(again))
                .thenClaims(taken);
    }

    @Test
    void an_entry_is_made_once() {
        ledger.given(claimed(BENEFIT, "5"))
                .when(enter(draft(Kind.TRAVEL, "7")))
                .thenRejected("entry-exists");
    }

    @Test
    void a_benefit_without_a_document_is_known_by_what_is_said_of_it() {
        ledger.given()
                .when(enter(draft(Kind.AVOIDED_COST, "84000.00")))
                .thenClaims(
                        Claim.take(
                                "value-source",
                                "benefit|AVOIDED_COST|84000|EUR|2026-07-01|assembly takes a tenth"
                                        + " less"));
    }

    @Test
    void somebody_else_validates_and_never_who_claimed() {
        ledger.given(claimed(BENEFIT, "100"))
                .when(validate(null, "ada"))
                .thenRejected("self-validation");
        ledger.given(claimed(BENEFIT, "100"))
                .when(validate(null, "bob"))
                .then(validated(BENEFIT, "100"));
        ledger.given(claimed(BENEFIT, "100"), validated(BENEFIT, "60"))
                .when(validate("40", "bob"))
                .then(validated(BENEFIT, "40"));
        ledger.given(claimed(BENEFIT, "100"), validated(BENEFIT, "100"))
                .when(validate(null, "bob"))
                .thenNothing();
        ledger.given(claimed(BENEFIT, "100"), validated(BENEFIT, "100"))
                .when(validate(null, "ada"))
                .thenRejected("self-validation");
    }

    @Test
    void no_more_is_validated_than_was_claimed() {
        ledger.given(claimed(BENEFIT, "100"), validated(BENEFIT, "60"))
                .when(validate("40.01", "bob"))
                .thenRejected("beyond-claimed");
        ledger.given(claimed(BENEFIT, "100"))
                .when(new Validate(ENTRY, new Amount(d("1"), "USD"), TODAY, "bob"))
                .thenRejected("other-currency");
        ledger.given(claimed(BENEFIT, "100"))
                .when(validate("0", "bob"))
                .thenRejected("amount-not-positive");
    }

    @Test
    void a_benefit_is_realised_in_parts() {
        ledger.given(claimed(BENEFIT, "100"))
                .when(realise(null, JULY))
                .thenRejected("not-validated");
        ledger.given(claimed(BENEFIT, "100"), validated(BENEFIT, "60"))
                .when(realise("20", JULY))
                .then(realised(BENEFIT, "20", JULY));
        ledger.given(
                        claimed(BENEFIT, "100"),
                        validated(BENEFIT, "60"),
                        realised(BENEFIT, "20", JULY))
                .when(realise(null, TODAY))
                .then(realised(BENEFIT, "40", TODAY));
        ledger.given(
                        claimed(BENEFIT, "100"),
                        validated(BENEFIT, "60"),
                        realised(BENEFIT, "20", JULY))
                .when(realise("40.01", TODAY))
                .thenRejected("beyond-validated");
        ledger.given(claimed(BENEFIT, "100"), validated(BENEFIT, "60"))
                .when(realise("20", TODAY.plusDays(1)))
                .thenRejected("realised-in-future");
    }

    @Test
    void all_of_a_step_takes_back_what_came_further_too() {
        ledger.given(
                        claimed(BENEFIT, "100"),
                        validated(BENEFIT, "60"),
                        realised(BENEFIT, "20", JULY))
                .when(reverse(Step.CLAIMED, null))
                .then(
                        reversed(BENEFIT, Step.REALISED, "20", part(JULY, "20")),
                        reversed(BENEFIT, Step.VALIDATED, "60", part(JULY, "60")),
                        reversed(BENEFIT, Step.CLAIMED, "100", part(JULY, "100")));
    }

    @Test
    void what_was_realised_last_is_taken_back_first() {
        LedgerEvent[] before = {
            claimed(BENEFIT, "100"),
            validated(BENEFIT, "60"),
            realised(BENEFIT, "20", JULY),
            realised(BENEFIT, "30", TODAY)
        };
        ledger.given(before)
                .when(reverse(Step.REALISED, "35"))
                .then(reversed(BENEFIT, Step.REALISED, "35", part(TODAY, "30"), part(JULY, "5")));
        ledger.given(before).when(reverse(Step.VALIDATED, "11")).thenRejected("later-step-first");
        ledger.given(before).when(reverse(Step.CLAIMED, "41")).thenRejected("later-step-first");
        ledger.given(before).when(reverse(Step.REALISED, "51")).thenRejected("beyond-recorded");
        ledger.given(before).when(reverse(Step.REALISED, "0")).thenRejected("amount-not-positive");
    }

    @Test
    void nothing_is_taken_back_twice() {
        Reversed gone = reversed(BENEFIT, Step.CLAIMED, "100", part(JULY, "100"));
        ledger.given(claimed(BENEFIT, "100"), gone)
                .when(reverse(Step.CLAIMED, null))
                .thenRejected("already-reversed");
        ledger.given(claimed(BENEFIT, "100"))
                .when(reverse(Step.REALISED, null))
                .thenRejected("nothing-to-reverse");
        ledger.given(claimed(BENEFIT, "100"), gone)
                .when(validate(null, "bob"))
                .thenRejected("entry-reversed");
        ledger.given(invested(TRAVEL, "5"), reversed(TRAVEL, Step.CLAIMED, "5", part(JULY, "5")))
                .when(reverse(Step.CLAIMED, null))
                .thenRejected("already-reversed");
    }

    @Test
    void an_investment_is_not_proven_and_can_be_taken_back() {
        ledger.given(invested(TRAVEL, "5"))
                .when(validate(null, "bob"))
                .thenRejected("not-a-benefit");
        ledger.given(invested(TRAVEL, "5")).when(realise(null, JULY)).thenRejected("not-a-benefit");
        ledger.given(invested(TRAVEL, "5"))
                .when(reverse(Step.VALIDATED, null))
                .thenRejected("not-a-benefit");
        ledger.given(invested(TRAVEL, "5"))
                .when(reverse(Step.CLAIMED, null))
                .then(reversed(TRAVEL, Step.CLAIMED, "5", part(JULY, "5")));
    }

    @Test
    void an_entry_that_is_not_there_is_not_found() {
        ledger.given().when(validate(null, "bob")).thenRejected("not-found");
        ledger.given(claimed(BENEFIT, "5"))
                .when(new Validate(new UUID(0, 1), null, TODAY, "bob"))
                .thenRejected("not-found");
    }

    @Test
    void a_gain_share_is_agreed_within_all_there_is() {
        ledger.given()
                .when(new AgreeGainShare(FOOTING, d("40"), "ada"))
                .then(new GainShareAgreed(SUPPLIER, d("40"), "ada"));
        ledger.given(new GainShareAgreed(SUPPLIER, d("40"), "ada"))
                .when(new AgreeGainShare(FOOTING, d("40.0"), "bob"))
                .thenNothing();
        ledger.given()
                .when(new AgreeGainShare(FOOTING, d("100.1"), "ada"))
                .thenRejected("share-out-of-range");
        ledger.given()
                .when(new AgreeGainShare(FOOTING, d("-1"), "ada"))
                .thenRejected("share-out-of-range");
    }

    @Test
    void sums_are_kept_by_currency_and_leave_out_what_is_not_shared() {
        LedgerState state = new LedgerState.Empty();
        Ledger decider = new Ledger();
        Mark own = mark(new UUID(0, 7), Kind.REVENUE, JULY, false, true);
        for (LedgerEvent event :
                List.of(
                        invested(mark(new UUID(0, 8), Kind.TRAVEL, JULY, true, true), "5"),
                        claimed(BENEFIT, "100"),
                        validated(BENEFIT, "60"),
                        claimed(own, "7"))) {
            state = decider.evolve(state, event);
        }
        LedgerProfile all = LedgerProfile.of(Samples.INITIATIVE, SUPPLIER, state, false);
        assertThat(all.sums())
                .containsExactly(
                        new LedgerProfile.Sums(
                                new Money("5.00", "EUR"),
                                new Money("107.00", "EUR"),
                                new Money("60.00", "EUR"),
                                new Money("0.00", "EUR")));
        LedgerProfile shared = LedgerProfile.of(Samples.INITIATIVE, SUPPLIER, state, true);
        assertThat(shared.entries()).hasSize(2);
        assertThat(shared.sums().getFirst().claimed()).isEqualTo(new Money("100.00", "EUR"));
    }
}
