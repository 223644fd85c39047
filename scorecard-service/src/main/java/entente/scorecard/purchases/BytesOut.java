package entente.scorecard.purchases;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values as few bytes: numbers by their size, a text that was written before as its number. What is
 * optional is 0 when absent and else one more.
 */
final class BytesOut {

    private byte[] bytes = new byte[256];
    private int size;
    private final Map<String, Integer> texts = new HashMap<>();

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    void hash(UUID hash) {
        fixed(hash.getMostSignificantBits());
        fixed(hash.getLeastSignificantBits());
    }

    /** Small positive and negative numbers are short. */
    void number(long number) {
        room(10);
        long rest = (number << 1) ^ (number >> 63);
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size());
        if (known != null) {
            number(known + 2L);
            return;
        }
        number(1);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
    }

    void optionalText(@Nullable String text) {
        if (text == null) {
            number(0);
        } else {
            text(text);
        }
    }

    void date(LocalDate date) {
        number(date.toEpochDay());
    }

    void optionalDate(@Nullable LocalDate date) {
        number(date == null ? 0 : 1);
        if (date != null) {
            date(date);
        }
    }

    void amount(BigDecimal amount) {
        BigInteger unscaled = amount.unscaledValue();
        if (unscaled.bitLength() < Long.SIZE) {
            number(1);
            number(amount.scale());
            number(unscaled.longValue());
        } else {
            number(2);
            text(amount.toString());
        }
    }

    void optionalAmount(@Nullable BigDecimal amount) {
        if (amount == null) {
            number(0);
        } else {
            amount(amount);
        }
    }

    private void fixed(long number) {
        room(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (number >>> shift);
        }
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
