package entente.scorecard.purchases;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what {@link BytesOut} wrote, in the same order. */
final class BytesIn {

    private final byte[] bytes;
    private int at;
    private final List<String> texts = new ArrayList<>();

    BytesIn(byte[] bytes) {
        this.bytes = bytes;
    }

    UUID hash() {
        return new UUID(fixed(), fixed());
    }

    long number() {
        long rest = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            rest |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return (rest >>> 1) ^ -(rest & 1);
    }

    String text() {
        String text = optionalText();
        if (text == null) {
            throw new IllegalStateException("A text is missing");
        }
        return text;
    }

    @Nullable String optionalText() {
        int tag = (int) number();
        if (tag == 0) {
            return null;
        }
        if (tag > 1) {
            return texts.get(tag - 2);
        }
        int length = (int) number();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        texts.add(text);
        return text;
    }

    LocalDate date() {
        return LocalDate.ofEpochDay(number());
    }

    @Nullable LocalDate optionalDate() {
        return number() == 0 ? null : date();
    }

    BigDecimal amount() {
        BigDecimal amount = optionalAmount();
        if (amount == null) {
            throw new IllegalStateException("An amount is missing");
        }
        return amount;
    }

    @Nullable BigDecimal optionalAmount() {
        int tag = (int) number();
        if (tag == 0) {
            return null;
        }
        if (tag == 2) {
            return new BigDecimal(text());
        }
        int scale = (int) number();
        return BigDecimal.valueOf(number(), scale);
    }

    private long fixed() {
        long number = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            number = (number << 8) | (bytes[at++] & 0xFF);
        }
        return number;
    }
}
