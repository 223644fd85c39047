package entente.scorecard.purchases;

import java.util.UUID;

/**
 * Identity of an order line: the system that issued the order, the order, and the line within it.
 * Leading zeros of the line number do not matter ({@code 00010} is {@code 10}).
 */
public record LineId(String orderSystem, String orderNumber, String lineNumber) {

    public LineId {
        lineNumber = withoutLeadingZeros(lineNumber);
    }

    /** 16 bytes that stand for this line in keys and indexes. */
    public UUID hash() {
        return Fingerprint.of("line", orderSystem, orderNumber, lineNumber);
    }

    private static String withoutLeadingZeros(String number) {
        int start = 0;
        while (start < number.length() - 1 && number.charAt(start) == '0') {
            start++;
        }
        return number.substring(start);
    }
}
