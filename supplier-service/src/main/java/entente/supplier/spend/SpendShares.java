package entente.supplier.spend;

import entente.supplier.spend.SpendBook.Spent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Whose share of a whole is how large. Amounts keep their currency and no exchange rate is needed:
 * within each currency the share is amount ÷ amount, and the currencies weigh as many order lines
 * of the whole as are in them. In one currency that is the plain share; the shares of all add up to
 * 1 in any case. Amounts without a sum (free goods only) have no share.
 */
public final class SpendShares {

    private record Sum(BigDecimal amount, long lines) {
        Sum plus(Spent spent) {
            return new Sum(amount.add(spent.amount()), lines + spent.lines());
        }
    }

    private final Map<String, Sum> byCurrency = new HashMap<>();
    private long lines;

    public SpendShares(Collection<Spent> whole) {
        for (Spent spent : whole) {
            byCurrency.merge(
                    spent.currency(),
                    new Sum(spent.amount(), spent.lines()),
                    (sum, _) -> sum.plus(spent));
        }
        byCurrency.values().removeIf(sum -> sum.amount.signum() == 0);
        byCurrency.values().forEach(sum -> lines += sum.lines);
    }

    /** The share of a part of the whole, 0 to 1. */
    public BigDecimal of(Collection<Spent> part) {
        BigDecimal share = BigDecimal.ZERO;
        for (Spent spent : part) {
            Sum whole = byCurrency.get(spent.currency());
            if (whole != null) {
                share =
                        share.add(
                                spent.amount()
                                        .multiply(BigDecimal.valueOf(whole.lines))
                                        .divide(
                                                whole.amount.multiply(BigDecimal.valueOf(lines)),
                                                MathContext.DECIMAL64));
            }
        }
        return share;
    }

    /**
     * The share of a part of the whole, to fifteen digits: for when there are millions of parts.
     */
    public double fraction(Collection<Spent> part) {
        double share = 0;
        for (Spent spent : part) {
            Sum whole = byCurrency.get(spent.currency());
            if (whole != null) {
                share +=
                        spent.amount().doubleValue()
                                / whole.amount.doubleValue()
                                * whole.lines
                                / lines;
            }
        }
        return share;
    }
}
