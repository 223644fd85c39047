package entente.scorecard.benchmarks;

import entente.platform.Category;
import entente.platform.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people say of the market price of an item or category; one stream for each. */
public sealed interface BenchmarkEvent {

    Category<BenchmarkEvent> CATEGORY = new Category<>("benchmark", BenchmarkEvent.class);

    /**
     * From {@code validFrom} on the market asks this price, until the next one.
     *
     * @param itemNumber null for a whole category
     * @param category null for an item
     * @param source where it was read, in words
     * @param by who set it
     */
    @EventType("benchmark-set")
    record BenchmarkSet(
            @Nullable String itemNumber,
            @Nullable String category,
            BigDecimal unitPrice,
            String currency,
            LocalDate validFrom,
            String source,
            String by)
            implements BenchmarkEvent {}

    /** The price that starts on this day is as if nobody had set it. */
    @EventType("benchmark-withdrawn")
    record BenchmarkWithdrawn(LocalDate validFrom, String reason, String by)
            implements BenchmarkEvent {}
}
