package entente.scorecard.benchmarks;

import entente.scorecard.benchmarks.Benchmark.Price;
import entente.scorecard.benchmarks.BenchmarkEvent.BenchmarkSet;
import entente.scorecard.benchmarks.BenchmarkEvent.BenchmarkWithdrawn;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The prices that people set for an item or category.
 *
 * @param id the same for ever
 * @param prices by first day
 */
public record BenchmarkBody(
        UUID id, @Nullable String itemNumber, @Nullable String category, List<PriceBody> prices) {

    public BenchmarkBody {
        prices = List.copyOf(prices);
    }

    static BenchmarkBody of(UUID id, Benchmark.State state) {
        List<Price> prices = List.copyOf(state.byDay().values());
        BenchmarkSet first = prices.getFirst().set();
        return new BenchmarkBody(
                id,
                first.itemNumber(),
                first.category(),
                prices.stream().map(PriceBody::of).toList());
    }

    /**
     * One of them.
     *
     * @param withdrawnBy null while it is not withdrawn
     */
    public record PriceBody(
            LocalDate validFrom,
            String unitPrice,
            String currency,
            String source,
            String setBy,
            @Nullable String withdrawnBy,
            @Nullable String reason) {

        static PriceBody of(Price price) {
            BenchmarkWithdrawn withdrawn = price.withdrawn();
            return new PriceBody(
                    price.set().validFrom(),
                    price.set().unitPrice().toPlainString(),
                    price.set().currency(),
                    price.set().source(),
                    price.set().by(),
                    withdrawn == null ? null : withdrawn.by(),
                    withdrawn == null ? null : withdrawn.reason());
        }
    }

    /**
     * A market price in the list.
     *
     * @param id of the item's or category's prices that people set; null for one an event told
     * @param source where a person read it, or the source of the event
     * @param eventId the event that told it; null for one that a person set
     * @param setBy null for one that an event told
     */
    public record QuoteBody(
            @Nullable String id,
            @Nullable String itemNumber,
            @Nullable String category,
            LocalDate validFrom,
            String unitPrice,
            String currency,
            String source,
            @Nullable String eventId,
            @Nullable String setBy) {

        static QuoteBody of(Quote quote) {
            return new QuoteBody(
                    quote.id(),
                    quote.subject().itemNumber(),
                    quote.subject().category(),
                    quote.validFrom(),
                    quote.unitPrice().toPlainString(),
                    quote.currency(),
                    quote.source(),
                    quote.eventId(),
                    quote.setBy());
        }
    }
}
