package entente.scorecard.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.Claim;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.ViewSpec;
import entente.scorecard.benchmarks.PremiumCommand.Approve;
import entente.scorecard.benchmarks.PremiumCommand.Justify;
import entente.scorecard.benchmarks.PremiumCommand.Observe;
import entente.scorecard.benchmarks.PremiumCommand.Reject;
import entente.scorecard.benchmarks.PremiumEvent.JustificationOutgrown;
import entente.scorecard.benchmarks.PremiumEvent.JustificationProposed;
import entente.scorecard.benchmarks.PremiumEvent.JustificationRejected;
import entente.scorecard.benchmarks.PremiumEvent.Justified;
import entente.scorecard.benchmarks.PremiumEvent.PremiumFound;
import entente.scorecard.benchmarks.PremiumEvent.PremiumGone;
import entente.scorecard.metrics.Measuring;
import entente.scorecard.metrics.MetricValues;
import entente.scorecard.metrics.Observation;
import entente.scorecard.metrics.Rates;
import entente.scorecard.purchases.LineScript;
import entente.scorecard.scoring.Period;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PremiumTest {

    private static final UUID ACME = new UUID(0, 1);
    private static final LocalDate MONDAY = LocalDate.parse("2026-10-05");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final ValidatedEntry BIG = entry("big", "1100", "1100");
    private static final ValidatedEntry SMALL = entry("small", "400", "400");

    private final DeciderSpec<PremiumCommand, PremiumState, PremiumEvent> premium =
            DeciderSpec.of(new Premium());

    private static ValidatedEntry entry(String id, String amount, @Nullable String worth) {
        return new ValidatedEntry(
                id, new BigDecimal(amount), "EUR", worth == null ? null : new BigDecimal(worth));
    }

    private static Observe observe(@Nullable String rate, String spend, LocalDate on) {
        return observe(rate, spend, Map.of("big", BIG, "small", SMALL), on);
    }

    private static Observe observe(
            @Nullable String rate,
            String spend,
            @Nullable Map<String, ValidatedEntry> validated,
            LocalDate on) {
        BigDecimal paid = new BigDecimal(spend);
        BigDecimal percent = new BigDecimal(rate == null ? "0" : rate);
        return new Observe(
                ACME,
                "2026-Q3",
                rate == null ? null : percent,
                paid,
                paid.multiply(percent)
                        .divide(percent.add(new BigDecimal("100")), 2, RoundingMode.HALF_UP),
                "EUR",
                new BigDecimal("5"),
                validated,
                on);
    }

    /** 8.3333 % of a spend of 13,000: 1,000 above the market. */
    private static PremiumFound found(LocalDate on) {
        return Objects.requireNonNull(observe("8.3333", "13000", on).found());
    }

    private static Justify justify(String... entries) {
        return new Justify(
                List.of(Gain.FASTER_DELIVERY),
                List.of(entries),
                Map.of("big", BIG, "small", SMALL, "foreign", entry("foreign", "9000", null)),
                "EUR",
                "two weeks less stock",
                "anna");
    }

    private static Approve approve(String by) {
        return new Approve(Map.of("big", BIG), "EUR", by);
    }

    private static JustificationProposed proposed() {
        return new JustificationProposed(
                List.of(Gain.FASTER_DELIVERY),
                List.of(BIG),
                new BigDecimal("1100"),
                "two weeks less stock",
                "anna");
    }

    @Test
    void what_has_no_market_price_is_no_part_of_the_premium() {
        MetricValues.Result metrics =
                new Measuring()
                        .line(
                                new LineScript("1", "1")
                                        .item("A", "castings")
                                        .placed("10", "11", "2026-07-01", "2026-07-20")
                                        .received("R1", "10", "2026-07-20"))
                        .line(
                                new LineScript("2", "1")
                                        .item("B", "castings")
                                        .placed("1000", "11", "2026-07-01", "2026-07-20")
                                        .received("R1", "1000", "2026-07-20"))
                        .baseline("A", "2026-01-01", "10")
                        .in("2026-Q3", "2026-10-01");
        Observe observed = Observe.of(ACME, "2026-Q3", metrics, new BigDecimal("5"), null, MONDAY);
        PremiumFound premium = Objects.requireNonNull(observed.found());
        assertThat(premium.rate()).isEqualByComparingTo("10");
        assertThat(premium.spend()).isEqualByComparingTo("110");
        assertThat(premium.amount()).isEqualByComparingTo("10");
        assertThat(premium.currency()).isEqualTo("EUR");
    }

    @Test
    void a_rate_up_to_the_threshold_is_no_premium() {
        premium.given().when(observe("5", "13000", MONDAY)).thenNothing();
        premium.given()
                .when(observe("5.0001", "1000", MONDAY))
                .then(Objects.requireNonNull(observe("5.0001", "1000", MONDAY).found()));
        premium.given().when(observe(null, "0", MONDAY)).thenNothing();
    }

    @Test
    void it_is_told_again_when_its_numbers_moved_but_not_on_the_same_day() {
        premium.given(found(MONDAY)).when(observe("8.3333", "13000", TUESDAY)).thenNothing();
        premium.given(found(MONDAY)).when(observe("9", "13000", MONDAY)).thenNothing();
        premium.given(found(MONDAY))
                .when(observe("9", "13000", TUESDAY))
                .then(Objects.requireNonNull(observe("9", "13000", TUESDAY).found()));
    }

    @Test
    void validated_benefits_of_at_least_the_premium_justify_it() {
        premium.given(found(MONDAY))
                .when(justify("big"))
                .then(proposed())
                .thenClaims(Claim.take("validated-value", "big"));
        premium.given(found(MONDAY)).when(justify("small")).thenRejected("value-insufficient");
        premium.given(found(MONDAY))
                .when(justify("small", "small", "small"))
                .thenRejected("value-insufficient");
        premium.given(found(MONDAY)).when(justify("charm")).thenRejected("value-not-validated");
        premium.given(found(MONDAY)).when(justify("foreign")).thenRejected("rate-missing");
    }

    @Test
    void only_an_open_premium_is_justified() {
        premium.given().when(justify("big")).thenRejected("not-found");
        premium.given(found(MONDAY), proposed())
                .when(justify("big"))
                .thenRejected("premium-not-open");
        premium.given(found(MONDAY), new PremiumGone(null, TUESDAY, List.of()))
                .when(justify("big"))
                .thenRejected("premium-below-threshold");
    }

    @Test
    void somebody_else_decides() {
        premium.given(found(MONDAY), proposed())
                .when(approve("anna"))
                .thenRejected("justifier-approves");
        premium.given(found(MONDAY), proposed())
                .when(new Reject("no", "anna"))
                .thenRejected("justifier-approves");
        premium.given(found(MONDAY), proposed()).when(approve("bert")).then(new Justified("bert"));
        premium.given(found(MONDAY), proposed(), new Justified("bert"))
                .when(approve("bert"))
                .thenNothing();
        premium.given(found(MONDAY), proposed())
                .when(new Reject("no", "bert"))
                .then(new JustificationRejected("no", List.of("big"), "bert"))
                .thenClaims(Claim.release("validated-value", "big"));
        premium.given(found(MONDAY)).when(approve("bert")).thenRejected("justification-missing");
        premium.given(found(MONDAY), proposed(), new Justified("bert"))
                .when(new Reject("no", "cyd"))
                .thenRejected("justification-missing");
    }

    @Test
    void a_premium_that_outgrows_what_justified_it_is_open_again() {
        PremiumFound more = Objects.requireNonNull(observe("10", "13000", TUESDAY).found());
        assertThat(more.amount()).isGreaterThan(new BigDecimal("1100"));
        premium.given(found(MONDAY), proposed(), new Justified("bert"))
                .when(observe("10", "13000", TUESDAY))
                .then(new JustificationOutgrown(List.of("big")), more)
                .thenClaims(Claim.release("validated-value", "big"))
                .thenState(new PremiumState.Open(more));
        PremiumFound little = Objects.requireNonNull(observe("8.5", "13000", TUESDAY).found());
        premium.given(found(MONDAY), proposed(), new Justified("bert"))
                .when(observe("8.5", "13000", TUESDAY))
                .then(little)
                .thenState(new PremiumState.Accepted(little, proposed(), "bert"));
    }

    @Test
    void a_benefit_that_was_taken_back_justifies_nothing() {
        premium.given(found(MONDAY), proposed())
                .when(new Approve(Map.of(), "EUR", "bert"))
                .thenRejected("value-not-validated");
        premium.given(found(MONDAY), proposed())
                .when(new Approve(Map.of("big", entry("big", "999", "999")), "EUR", "bert"))
                .thenRejected("value-insufficient");
        for (LocalDate day : List.of(MONDAY, TUESDAY)) {
            premium.given(found(MONDAY), proposed(), new Justified("bert"))
                    .when(observe("8.3333", "13000", Map.of(), day))
                    .then(new JustificationOutgrown(List.of("big")))
                    .thenClaims(Claim.release("validated-value", "big"))
                    .thenState(new PremiumState.Open(found(MONDAY)));
            premium.given(found(MONDAY), proposed())
                    .when(observe("8.3333", "13000", null, day))
                    .thenNothing();
        }
    }

    @Test
    void worth_in_another_currency_than_the_premium_is_not_compared_with_it() {
        PremiumFound now = found(TUESDAY);
        PremiumFound dollars =
                new PremiumFound(
                        ACME,
                        now.period(),
                        now.rate(),
                        now.spend(),
                        now.amount(),
                        "USD",
                        now.threshold(),
                        TUESDAY);
        premium.given(dollars).when(justify("big")).thenRejected("premium-moved");
        premium.given(dollars, proposed()).when(approve("bert")).thenRejected("premium-moved");
        premium.given(dollars, proposed(), new Justified("bert"))
                .when(observe("8.3333", "13000", TUESDAY.plusDays(1)))
                .then(new JustificationOutgrown(List.of("big")), found(TUESDAY.plusDays(1)));
    }

    @Test
    void a_premium_that_is_gone_gives_its_benefits_back() {
        premium.given(found(MONDAY), proposed())
                .when(observe("4", "13000", TUESDAY))
                .then(new PremiumGone(new BigDecimal("4"), TUESDAY, List.of("big")))
                .thenClaims(Claim.release("validated-value", "big"));
        LocalDate wednesday = TUESDAY.plusDays(1);
        premium.given(found(MONDAY), new PremiumGone(null, TUESDAY, List.of()))
                .when(observe("8.3333", "13000", TUESDAY))
                .thenNothing();
        premium.given(found(MONDAY), new PremiumGone(null, TUESDAY, List.of()))
                .when(observe("8.3333", "13000", wednesday))
                .then(found(wednesday));
    }

    @Test
    void benefits_in_another_currency_are_worth_what_the_rates_of_their_day_say() {
        Rates rates =
                new Rates(
                        "EUR",
                        List.of(
                                new Rates.Rate(
                                        "USD",
                                        LocalDate.parse("2026-01-01"),
                                        new BigDecimal("0.8"))));
        assertThat(worth("100", "USD", "EUR", rates)).isEqualByComparingTo("80");
        assertThat(worth("100", "EUR", "USD", rates)).isEqualByComparingTo("125");
        assertThat(worth("100", "USD", "USD", rates)).isEqualByComparingTo("100");
        assertThat(worth("100", "CHF", "EUR", rates)).isNull();
    }

    private static @Nullable BigDecimal worth(
            String amount, String currency, String in, Rates rates) {
        Observation told =
                new Observation(
                        ValidatedEntry.MEASURE,
                        ACME,
                        "fact",
                        "benefit",
                        MONDAY,
                        new BigDecimal(amount),
                        BigDecimal.ZERO,
                        currency,
                        null,
                        List.of(),
                        Instant.EPOCH);
        return Objects.requireNonNull(ValidatedEntry.of(told, in, rates)).worth();
    }

    @Test
    void an_older_quarter_is_looked_at_as_long_as_its_premium_stands() {
        Supplier acme = new Supplier(ACME, "Acme", null, Set.of());
        Supplier other = new Supplier(new UUID(0, 2), "Other", null, Set.of());
        Map<Period, List<Supplier>> periods =
                StandingPremiums.periods(
                        List.of(acme, other),
                        Set.of(PremiumEvent.id(ACME, "2025-Q2"), PremiumEvent.id(ACME, "2026-Q3")),
                        MONDAY);
        assertThat(periods)
                .containsExactly(
                        Map.entry(Period.of("2026-Q3").orElseThrow(), List.of(acme, other)),
                        Map.entry(Period.of("2026-Q4").orElseThrow(), List.of(acme, other)),
                        Map.entry(Period.of("2025-Q2").orElseThrow(), List.of(acme)));
    }

    @Test
    void what_is_to_be_said_on_another_day_is_not_settled() {
        assertThat(observe("9", "13000", MONDAY).isSettledBy(new PremiumState.Open(found(MONDAY))))
                .isFalse();
        Observe same = observe("8.3333", "13000", TUESDAY);
        assertThat(same.isSettledBy(new PremiumState.Open(found(MONDAY)))).isTrue();
        assertThat(observe(null, "0", MONDAY).isSettledBy(new PremiumState.Open(found(MONDAY))))
                .isFalse();
        assertThat(same.saysTheSame(observe("8.3333", "13000", MONDAY))).isTrue();
        assertThat(same.saysTheSame(observe("8.3333", "13000", Map.of(), MONDAY))).isFalse();
        assertThat(same.saysTheSame(null)).isFalse();
    }

    @Test
    void the_list_follows_the_premium() {
        String stream = PremiumEvent.CATEGORY.stream(PremiumEvent.id(ACME, "2026-Q3"));
        String key = PremiumEvent.id(ACME, "2026-Q3");
        ViewSpec<PremiumEvent, PremiumView.PremiumRow> list =
                ViewSpec.of(new PremiumView()).given(stream, found(MONDAY));
        assertThat(list.row(key).status).isEqualTo(PremiumStatus.OPEN);
        assertThat(list.row(key).period).isEqualTo("2026-Q3");
        list.given(stream, proposed());
        assertThat(list.row(key).status).isEqualTo(PremiumStatus.PROPOSED);
        list.given(stream, new Justified("bert"), found(TUESDAY));
        assertThat(list.row(key).status).isEqualTo(PremiumStatus.JUSTIFIED);
        assertThat(list.row(key).worth).isEqualByComparingTo("1100");
        list.given(stream, new JustificationOutgrown(List.of("big")), found(TUESDAY));
        assertThat(list.row(key).status).isEqualTo(PremiumStatus.OPEN);
        list.given(stream, new PremiumGone(null, TUESDAY, List.of()));
        assertThat(list.row(key).status).isEqualTo(PremiumStatus.GONE);
        assertThat(list.row(key).worth).isNull();
        list.given(stream, found(TUESDAY.plusDays(1)));
        assertThat(list.row(key).status).isEqualTo(PremiumStatus.OPEN);
    }
}
