package entente.scorecard.benchmarks;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.scorecard.benchmarks.BenchmarkEvent.BenchmarkSet;
import entente.scorecard.benchmarks.BenchmarkEvent.BenchmarkWithdrawn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The prices that people set for one item or category. A day has one price: who knows a better one
 * withdraws the first, so that nobody's number disappears behind another one unsaid.
 */
public final class Benchmark
        implements Decider<Benchmark.Command, Benchmark.State, BenchmarkEvent> {

    /** What can be asked for. */
    public sealed interface Command {
        /** A price from a day on. */
        record Set(
                Subject subject,
                BigDecimal unitPrice,
                String currency,
                LocalDate validFrom,
                String source,
                String by)
                implements Command {}

        /** Takes back the price that starts on the day. */
        record Withdraw(LocalDate validFrom, String reason, String by) implements Command {}
    }

    /**
     * A price that was set.
     *
     * @param withdrawn null while it is not
     */
    public record Price(BenchmarkSet set, @Nullable BenchmarkWithdrawn withdrawn) {

        boolean isSame(Command.Set c) {
            return set.unitPrice().compareTo(c.unitPrice()) == 0
                    && set.currency().equals(c.currency());
        }
    }

    /** The newest price of each first day. */
    public record State(SortedMap<LocalDate, Price> byDay) {
        public State {
            byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
        }

        private State with(LocalDate day, Price price) {
            SortedMap<LocalDate, Price> more = new TreeMap<>(byDay);
            more.put(day, price);
            return new State(more);
        }
    }

    @Override
    public State initial() {
        return new State(new TreeMap<>());
    }

    @Override
    public List<BenchmarkEvent> decide(Command command, State state) {
        return switch (command) {
            case Command.Set c -> set(c, state.byDay().get(c.validFrom()));
            case Command.Withdraw c -> withdraw(c, state);
        };
    }

    private static List<BenchmarkEvent> set(Command.Set c, @Nullable Price there) {
        if (c.unitPrice().signum() <= 0) {
            throw new Rejected("price-not-positive", "A market price is above zero");
        }
        if (there != null && there.withdrawn() == null) {
            if (there.isSame(c)) {
                return List.of();
            }
            throw new Rejected(
                    "benchmark-starts-twice",
                    "Another price starts on %s; withdraw it first".formatted(c.validFrom()));
        }
        return List.of(
                new BenchmarkSet(
                        c.subject().itemNumber(),
                        c.subject().category(),
                        c.unitPrice(),
                        c.currency(),
                        c.validFrom(),
                        c.source(),
                        c.by()));
    }

    private static List<BenchmarkEvent> withdraw(Command.Withdraw c, State state) {
        if (state.byDay().isEmpty()) {
            throw new Rejected(
                    Rejected.Kind.MISSING, "not-found", "Nobody set a price for this ever");
        }
        Price there = state.byDay().get(c.validFrom());
        if (there == null) {
            throw new Rejected("benchmark-unknown", "No price starts on " + c.validFrom());
        }
        return there.withdrawn() == null
                ? List.of(new BenchmarkWithdrawn(c.validFrom(), c.reason(), c.by()))
                : List.of();
    }

    @Override
    public State evolve(State state, BenchmarkEvent event) {
        return switch (event) {
            case BenchmarkSet e -> state.with(e.validFrom(), new Price(e, null));
            case BenchmarkWithdrawn e -> {
                Price price = state.byDay().get(e.validFrom());
                yield price == null ? state : state.with(e.validFrom(), new Price(price.set(), e));
            }
        };
    }
}
