package entente.supplier.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.platform.Rejected;
import java.math.BigDecimal;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GainSharePayoutTest {

    private static final int CASES = 20_000;

    private static Money eur(String amount) {
        return new Money(amount, "EUR");
    }

    private static Clause.GainShare share(
            String baseline, String ratio, @Nullable String cap, String floor, String trigger) {
        return new Clause.GainShare(
                eur(baseline),
                new BigDecimal(ratio),
                cap == null ? null : eur(cap),
                eur(floor),
                eur(trigger),
                true);
    }

    private static GainSharePayout paid(Clause.GainShare clause, String actual, String volume) {
        return GainSharePayout.of(clause, eur(actual), new BigDecimal(volume));
    }

    @Test
    void the_partner_gets_the_ratio_of_what_is_saved() {
        GainSharePayout payout = paid(share("4.10", "0.4", "5000", "100", "500"), "3.95", "10000");
        assertThat(payout.saving()).isEqualTo(eur("1500"));
        assertThat(payout.payout()).isEqualTo(eur("600"));
        assertThat(payout.steps())
                .extracting(GainSharePayout.Step::name)
                .containsExactly("saving", "share", "capped", "payout");
        assertThat(payout.steps().getFirst().formula())
                .isEqualTo("(baseline 4.10 − actual 3.95) × volume 10000");
    }

    @Test
    void cap_floor_and_trigger_bind_at_their_very_values() {
        Clause.GainShare clause = share("10", "0.5", "400", "100", "500");
        assertThat(paid(clause, "9", "1000").payout()).isEqualTo(eur("400")); // 500, capped
        assertThat(paid(clause, "9", "800").payout()).isEqualTo(eur("400"));
        assertThat(paid(clause, "9", "500").payout()).isEqualTo(eur("250"));
        assertThat(paid(clause, "9", "499.999").payout()).isEqualTo(eur("0"));
        assertThat(paid(share("10", "0.1", null, "100", "0"), "9", "10").payout())
                .isEqualTo(eur("100"));
        assertThat(paid(share("10", "0.5", null, "0", "0"), "9", "1000000").payout())
                .isEqualTo(eur("500000"));
    }

    @Test
    void who_pays_more_than_the_baseline_shares_nothing() {
        GainSharePayout payout = paid(share("10", "0.5", null, "100", "0"), "10.01", "100");
        assertThat(payout.saving()).isEqualTo(eur("-1"));
        assertThat(payout.payout()).isEqualTo(eur("0"));
        assertThat(payout.steps()).hasSize(2);
    }

    @Test
    void nothing_is_rounded() {
        assertThat(paid(share("0.000000003", "0.333333333", null, "0", "0"), "0", "1").payout())
                .isEqualTo(eur("0.000000000999999999"));
    }

    @Test
    void numbers_that_mean_nothing_here_are_refused() {
        Clause.GainShare clause = share("10", "0.5", null, "0", "0");
        refused(
                "currency-mismatch",
                () -> GainSharePayout.of(clause, new Money("9", "USD"), BigDecimal.ONE));
        refused(
                "volume-negative",
                () -> GainSharePayout.of(clause, eur("9"), BigDecimal.ONE.negate()));
        refused("price-out-of-range", () -> GainSharePayout.of(clause, eur("-9"), BigDecimal.ONE));
        refused(
                "price-out-of-range",
                () -> GainSharePayout.of(clause, eur("9".repeat(19)), BigDecimal.ONE));
    }

    private static void refused(String code, ThrowingCallable calculation) {
        assertThatThrownBy(calculation)
                .isInstanceOfSatisfying(Rejected.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** What holds for every clause and every purchase, tried on thousands of random ones. */
    @Test
    void whatever_is_bought_the_formula_of_the_clause_holds() {
        int paid = 0;
        Random random = new Random(9);
        for (int i = 0; i < CASES; i++) {
            String floor = decimal(random, 2);
            String cap =
                    random.nextInt(4) == 0
                            ? null
                            : new BigDecimal(floor)
                                    .add(new BigDecimal(decimal(random, 3)))
                                    .toPlainString();
            Clause.GainShare clause =
                    share(
                            decimal(random, 2),
                            BigDecimal.valueOf(random.nextInt(1001), 3).toPlainString(),
                            cap,
                            floor,
                            decimal(random, 3));
            String actual = decimal(random, 2);
            BigDecimal volume = new BigDecimal(decimal(random, 4));
            GainSharePayout payout = GainSharePayout.of(clause, eur(actual), volume);
            BigDecimal saving = payout.saving().value();
            BigDecimal amount = payout.payout().value();

            // saving = (baseline − actual) × volume, told another way
            assertThat(saving)
                    .isEqualByComparingTo(
                            clause.baseline()
                                    .value()
                                    .multiply(volume)
                                    .subtract(new BigDecimal(actual).multiply(volume)));
            if (saving.compareTo(clause.trigger().value()) < 0) {
                assertThat(amount).isZero();
                continue;
            }
            paid++;
            assertThat(amount).isGreaterThanOrEqualTo(clause.floor().value());
            if (cap != null) {
                assertThat(amount).isLessThanOrEqualTo(new BigDecimal(cap));
            }
            BigDecimal fair = saving.multiply(clause.ratio());
            boolean free =
                    fair.compareTo(clause.floor().value()) > 0
                            && (cap == null || fair.compareTo(new BigDecimal(cap)) < 0);
            if (free) {
                assertThat(amount).isEqualByComparingTo(fair);
            }
            assertThat(payout.steps().getLast().result()).isEqualTo(payout.payout());
            // who saves more never gets less
            GainSharePayout more =
                    GainSharePayout.of(clause, eur(actual), volume.add(BigDecimal.ONE));
            assertThat(more.payout().value()).isGreaterThanOrEqualTo(amount);
        }
        assertThat(paid).as("purchases that earned something").isGreaterThan(CASES / 10);
    }

    private static String decimal(Random random, int digits) {
        return BigDecimal.valueOf(random.nextInt((int) Math.pow(10, digits + 2)), 2)
                .toPlainString();
    }
}
