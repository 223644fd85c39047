package entente.scorecard.purchases;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Identity of an order line: the system that issued the order, the order, and the line within it.
 * Leading zeros of the line number do not matter ({@code 00010} is {@code 10}).
 */
public final class LineId {

    private final String orderSystem;
    private final String orderNumber;
    private final String lineNumber;
    private @Nullable UUID hash;

    public LineId(String orderSystem, String orderNumber, String lineNumber) {
        this.orderSystem = Objects.requireNonNull(orderSystem);
        this.orderNumber = Objects.requireNonNull(orderNumber);
        this.lineNumber = withoutLeadingZeros(lineNumber);
    }

    public String orderSystem() {
        return orderSystem;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public String lineNumber() {
        return lineNumber;
    }

    /** 16 bytes that stand for this line in keys and indexes. */
    public UUID hash() {
        UUID known = hash; // a race computes the same again
        if (known == null) {
            known = Fingerprint.of("line", orderSystem, orderNumber, lineNumber);
            hash = known;
        }
        return known;
    }

    private static String withoutLeadingZeros(String number) {
        int start = 0;
        while (start < number.length() - 1 && number.charAt(start) == '0') {
            start++;
        }
        return number.substring(start);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LineId line
                && orderNumber.equals(line.orderNumber)
                && lineNumber.equals(line.lineNumber)
                && orderSystem.equals(line.orderSystem);
    }

    @Override
    public int hashCode() {
        return 31 * orderNumber.hashCode() + lineNumber.hashCode();
    }

    @Override
    public String toString() {
        return orderSystem + " " + orderNumber + " " + lineNumber;
    }
}
