package entente.bench.intake;

import java.nio.ByteBuffer;

/**
 * What is counted per supplier and month: OTIF is {@code onTime ÷ due}, PPM is {@code rejected ÷
 * received}.
 *
 * @param spendCents received × order price, in hundredths
 */
record LineFigures(long due, long onTime, long received, long rejected, long spendCents) {

    static final LineFigures ZERO = new LineFigures(0, 0, 0, 0, 0);

    LineFigures plus(LineFigures other) {
        return new LineFigures(
                due + other.due,
                onTime + other.onTime,
                received + other.received,
                rejected + other.rejected,
                spendCents + other.spendCents);
    }

    LineFigures minus(LineFigures other) {
        return new LineFigures(
                due - other.due,
                onTime - other.onTime,
                received - other.received,
                rejected - other.rejected,
                spendCents - other.spendCents);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(5 * Long.BYTES)
                .putLong(due)
                .putLong(onTime)
                .putLong(received)
                .putLong(rejected)
                .putLong(spendCents)
                .array();
    }

    static LineFigures of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new LineFigures(
                in.getLong(), in.getLong(), in.getLong(), in.getLong(), in.getLong());
    }
}
