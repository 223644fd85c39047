package entente.supplier.agreements;

import entente.platform.Rejected;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a gain share pays out (rule S9), exact, nothing rounded: 0 if saving &lt; trigger, else
 * max(floor, min(cap, ratio × saving)), where saving = (baseline − actual) × volume.
 *
 * @param saving negative when it became dearer
 * @param steps the formula as it was walked through, in words and numbers
 */
public record GainSharePayout(Money saving, Money payout, List<Step> steps) {

    /** One step of the formula. */
    public record Step(String name, String formula, Money result) {}

    public GainSharePayout {
        steps = List.copyOf(steps);
    }

    /**
     * Walks through the formula.
     *
     * @param actual price per unit that was paid
     * @param volume units
     * @throws Rejected {@code currency-mismatch}; {@code volume-negative}; {@code
     *     price-out-of-range}
     */
    public static GainSharePayout of(Clause.GainShare clause, Money actual, BigDecimal volume) {
        if (!clause.baseline().sameCurrency(actual)) {
            throw new Rejected(
                    "currency-mismatch", "The baseline is in " + clause.baseline().currency());
        }
        if (volume.signum() < 0) {
            throw new Rejected("volume-negative", "A volume is not negative");
        }
        if (actual.value().signum() < 0 || !actual.ordinary()) {
            throw new Rejected("price-out-of-range", "A price is not negative and is no astronomy");
        }
        Walk walk = new Walk(actual.currency(), new ArrayList<>());
        BigDecimal saving =
                walk.step(
                        "saving",
                        "(baseline %s − actual %s) × volume %s"
                                .formatted(
                                        clause.baseline().amount(),
                                        actual.amount(),
                                        volume.toPlainString()),
                        clause.baseline().value().subtract(actual.value()).multiply(volume));
        return new GainSharePayout(
                walk.money(saving), walk.money(payout(clause, saving, walk)), walk.steps);
    }

    private static BigDecimal payout(Clause.GainShare clause, BigDecimal saving, Walk walk) {
        BigDecimal trigger = clause.trigger().value();
        if (saving.compareTo(trigger) < 0) {
            return walk.step(
                    "payout",
                    "saving %s is below the trigger %s".formatted(plain(saving), plain(trigger)),
                    BigDecimal.ZERO);
        }
        BigDecimal share =
                walk.step(
                        "share",
                        "ratio %s × saving %s".formatted(plain(clause.ratio()), plain(saving)),
                        clause.ratio().multiply(saving));
        BigDecimal capped = share;
        Money cap = clause.cap();
        if (cap != null) {
            capped =
                    walk.step(
                            "capped",
                            "min(cap %s, share %s)".formatted(cap.amount(), plain(share)),
                            cap.value().min(share));
        }
        return walk.step(
                "payout",
                "max(floor %s, %s)".formatted(clause.floor().amount(), plain(capped)),
                clause.floor().value().max(capped));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private record Walk(String currency, List<Step> steps) {
        BigDecimal step(String name, String formula, BigDecimal result) {
            steps.add(new Step(name, formula, money(result)));
            return result;
        }

        Money money(BigDecimal value) {
            return new Money(plain(value), currency);
        }
    }
}
