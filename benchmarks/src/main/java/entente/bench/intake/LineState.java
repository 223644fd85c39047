package entente.bench.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the peer has to remember of one order line, so that an event that comes late or in
 * another order still gives the right figures. Kept as bytes between events.
 */
final class LineState {

    private String supplier = "";
    private int quantity;
    private long priceCents;
    private int dueOn;
    private int movedTo;
    private final List<Receipt> receipts = new ArrayList<>();

    /** What is known of a receipt; each part may come first. */
    private static final class Receipt {
        final String number;
        int quantity;
        int on;
        int rejected;
        boolean reversed;

        Receipt(String number) {
            this.number = number;
        }
    }

    static LineState of(byte @Nullable [] bytes) {
        LineState state = new LineState();
        if (bytes == null) {
            return state;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        state.supplier = text(in);
        state.quantity = in.getInt();
        state.priceCents = in.getLong();
        state.dueOn = in.getInt();
        state.movedTo = in.getInt();
        int size = in.getInt();
        for (int i = 0; i < size; i++) {
            Receipt receipt = new Receipt(text(in));
            receipt.quantity = in.getInt();
            receipt.on = in.getInt();
            receipt.rejected = in.getInt();
            receipt.reversed = in.get() == 1;
            state.receipts.add(receipt);
        }
        return state;
    }

    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(64 + supplier.length() + receipts.size() * 64);
        text(out, supplier);
        out.putInt(quantity).putLong(priceCents).putInt(dueOn).putInt(movedTo);
        out.putInt(receipts.size());
        for (Receipt receipt : receipts) {
            text(out, receipt.number);
            out.putInt(receipt.quantity).putInt(receipt.on).putInt(receipt.rejected);
            out.put((byte) (receipt.reversed ? 1 : 0));
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    private static String text(ByteBuffer in) {
        byte[] utf8 = new byte[in.get()];
        in.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static void text(ByteBuffer out, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.put((byte) utf8.length).put(utf8);
    }

    void placed(String bySupplier, int ordered, long unitPriceCents, int due) {
        supplier = bySupplier;
        quantity = ordered;
        priceCents = unitPriceCents;
        dueOn = due;
    }

    void moved(int to) {
        movedTo = to;
    }

    void received(String number, int received, int on) {
        Receipt receipt = receipt(number);
        receipt.quantity = received;
        receipt.on = on;
    }

    void inspected(String number, int rejected) {
        receipt(number).rejected += rejected;
    }

    void reversed(String number) {
        receipt(number).reversed = true;
    }

    private Receipt receipt(String number) {
        for (Receipt receipt : receipts) {
            if (receipt.number.equals(number)) {
                return receipt;
            }
        }
        Receipt fresh = new Receipt(number);
        receipts.add(fresh);
        return fresh;
    }

    /** Supplier and month that the line counts under; null until it is placed. */
    @Nullable String key() {
        if (supplier.isEmpty()) {
            return null;
        }
        return supplier + "|" + java.time.LocalDate.ofEpochDay(due()).toString().substring(0, 7);
    }

    private int due() {
        return movedTo == 0 ? dueOn : movedTo;
    }

    LineFigures figures() {
        if (supplier.isEmpty()) {
            return LineFigures.ZERO;
        }
        long received = 0;
        long rejected = 0;
        long inTime = 0;
        for (Receipt receipt : receipts) {
            if (!receipt.reversed && receipt.on != 0) {
                received += receipt.quantity;
                rejected += receipt.rejected;
                inTime += receipt.on > due() ? 0 : receipt.quantity;
            }
        }
        return new LineFigures(
                1, inTime >= quantity ? 1 : 0, received, rejected, received * priceCents);
    }
}
