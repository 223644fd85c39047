package entente.planted.surprised.orders;

import java.time.Instant;
import java.util.function.Supplier;

/** Violates: reads a clock, by a method reference at that. */
public record Deadline(Instant at) {
    boolean passed() {
        Supplier<Instant> now = Instant::now;
        return now.get().isAfter(at);
    }
}
