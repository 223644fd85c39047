package entente.supplier.segmentation;

import entente.supplier.segmentation.SegmentationModel.Height;
import entente.supplier.spend.SpendBook.Spent;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form in which positions are stored. Each: the supplier's id (16 bytes), impact, its coverage,
 * risk, its coverage, both shares (4 bytes each, in millionths; −1 is no value), the quadrant (1
 * byte, −1 is none), how many currencies were spent (2 bytes), and for each the currency and the
 * amount (length and text) and how many order lines (8 bytes).
 */
final class PositionBytes {

    private static final VarHandle SHORT =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int IMPACT = 16;
    private static final int RISK = 24;
    private static final int SHARES = 32;
    private static final int QUADRANT = 40;
    private static final int CURRENCIES = 41;
    private static final int HEAD = 43;
    private static final double MILLION = 1e6;

    /** What is stored is the place in this list. */
    private static final List<Quadrant> QUADRANTS =
            List.of(
                    Quadrant.STRATEGIC,
                    Quadrant.LEVERAGE,
                    Quadrant.BOTTLENECK,
                    Quadrant.NON_CRITICAL);

    private byte[] bytes = new byte[8 * 1024];
    private int end;

    private PositionBytes() {}

    /** Positions one after the other. */
    static byte[] of(List<Position> positions) {
        PositionBytes out = new PositionBytes();
        positions.forEach(out::add);
        return Arrays.copyOf(out.bytes, out.end);
    }

    private void add(Position p) {
        int at = reserve(HEAD);
        LONG.set(bytes, at, p.supplierId().getMostSignificantBits());
        LONG.set(bytes, at + 8, p.supplierId().getLeastSignificantBits());
        put(at + IMPACT, p.impact());
        put(at + RISK, p.risk());
        INT.set(bytes, at + SHARES, millionths(p.spendShare()));
        INT.set(bytes, at + SHARES + 4, millionths(p.categoryShare()));
        Quadrant quadrant = p.quadrant();
        bytes[at + QUADRANT] = (byte) (quadrant == null ? -1 : QUADRANTS.indexOf(quadrant));
        SHORT.set(bytes, at + CURRENCIES, (short) p.spend().size());
        for (Spent each : p.spend()) {
            text(each.currency());
            text(each.amount().toPlainString());
            int lines = reserve(Long.BYTES);
            LONG.set(bytes, lines, each.lines());
        }
    }

    private void put(int at, Height height) {
        Double value = height.value();
        INT.set(bytes, at, value == null ? -1 : millionths(value));
        INT.set(bytes, at + 4, millionths(height.coverage()));
    }

    private void text(String text) {
        byte[] latin = text.getBytes(StandardCharsets.UTF_8);
        int at = reserve(1 + latin.length);
        bytes[at] = (byte) latin.length;
        System.arraycopy(latin, 0, bytes, at + 1, latin.length);
    }

    private int reserve(int length) {
        int at = end;
        end += length;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
        }
        return at;
    }

    private static int millionths(double value) {
        return (int) Math.round(value * MILLION);
    }

    /** Where the position after the one that begins here begins. */
    static int next(byte[] block, int at) {
        int next = at + HEAD;
        for (int left = currencies(block, at); left > 0; left--) {
            next += 1 + (block[next] & 0xff);
            next += 1 + (block[next] & 0xff) + Long.BYTES;
        }
        return next;
    }

    private static int currencies(byte[] block, int at) {
        return Short.toUnsignedInt((short) SHORT.get(block, at + CURRENCIES));
    }

    static UUID supplier(byte[] block, int at) {
        return new UUID((long) LONG.get(block, at), (long) LONG.get(block, at + 8));
    }

    /** In millionths; −1 when it has none. */
    static int impact(byte[] block, int at) {
        return (int) INT.get(block, at + IMPACT);
    }

    /** In millionths; −1 when it has none. */
    static int risk(byte[] block, int at) {
        return (int) INT.get(block, at + RISK);
    }

    static @Nullable Quadrant quadrant(byte[] block, int at) {
        int place = block[at + QUADRANT];
        return place < 0 ? null : QUADRANTS.get(place);
    }

    static Position position(String category, int modelVersion, byte[] block, int at) {
        UUID supplier = supplier(block, at);
        List<Spent> spend = new ArrayList<>(currencies(block, at));
        int next = at + HEAD;
        for (int left = currencies(block, at); left > 0; left--) {
            String currency = text(block, next);
            next += 1 + (block[next] & 0xff);
            BigDecimal amount = new BigDecimal(text(block, next));
            next += 1 + (block[next] & 0xff);
            spend.add(
                    new Spent(supplier, category, currency, amount, (long) LONG.get(block, next)));
            next += Long.BYTES;
        }
        return new Position(
                category,
                supplier,
                spend,
                (int) INT.get(block, at + SHARES) / MILLION,
                (int) INT.get(block, at + SHARES + 4) / MILLION,
                height(block, at + IMPACT),
                height(block, at + RISK),
                quadrant(block, at),
                modelVersion);
    }

    private static String text(byte[] block, int at) {
        return new String(block, at + 1, block[at] & 0xff, StandardCharsets.UTF_8);
    }

    private static Height height(byte[] block, int at) {
        int value = (int) INT.get(block, at);
        return new Height(
                value < 0 ? null : value / MILLION, (int) INT.get(block, at + 4) / MILLION);
    }
}
