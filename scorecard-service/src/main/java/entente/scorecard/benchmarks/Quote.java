package entente.scorecard.benchmarks;

import entente.platform.paging.Cursors;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A market price, whoever said it.
 *
 * @param toldAt when it was told: of events that start on the same day the later ones correct the
 *     earlier ones; of no matter for one that a person set
 * @param id under which it can be withdrawn; null for one that an event told
 * @param source where it was read, or the source of the event
 * @param eventId of the event that told it; null for one that a person set
 * @param setBy the person; null for one that an event told
 */
record Quote(
        Subject subject,
        LocalDate validFrom,
        Instant toldAt,
        BigDecimal unitPrice,
        String currency,
        @Nullable String id,
        String source,
        @Nullable String eventId,
        @Nullable String setBy) {

    /** By item or category, then by day; what is in force of a day comes last. */
    static final Cursors.Order<Quote, Place> ORDER =
            new Cursors.Order<>(
                    quote ->
                            new Place(
                                    quote.subject.itemNumber() == null,
                                    quote.name(),
                                    quote.validFrom,
                                    quote.id != null,
                                    quote.toldAt,
                                    quote.source,
                                    Objects.requireNonNullElse(quote.eventId, "")),
                    Comparator.comparing(Place::isCategory)
                            .thenComparing(Place::name)
                            .thenComparing(Place::day)
                            .thenComparing(Place::byPerson)
                            .thenComparing(Place::toldAt)
                            .thenComparing(Place::source)
                            .thenComparing(Place::eventId),
                    Place::texts,
                    Place::of);

    /** Where a price stands in a list, whatever comes or goes beside it. */
    record Place(
            boolean isCategory,
            String name,
            LocalDate day,
            boolean byPerson,
            Instant toldAt,
            String source,
            String eventId) {

        private static Place of(List<@Nullable String> texts) {
            return new Place(
                    Boolean.parseBoolean(texts.get(0)),
                    Objects.requireNonNull(texts.get(1)),
                    LocalDate.parse(Objects.requireNonNull(texts.get(2))),
                    Boolean.parseBoolean(texts.get(3)),
                    Instant.parse(Objects.requireNonNull(texts.get(4))),
                    Objects.requireNonNull(texts.get(5)),
                    Objects.requireNonNull(texts.get(6)));
        }

        private List<@Nullable String> texts() {
            return List.of(
                    Boolean.toString(isCategory),
                    name,
                    day.toString(),
                    Boolean.toString(byPerson),
                    toldAt.toString(),
                    source,
                    eventId);
        }
    }

    private String name() {
        return Objects.requireNonNullElse(
                subject.itemNumber(), Objects.requireNonNullElse(subject.category(), ""));
    }

    /**
     * Of each item and category the one in force on a day, as premiums are measured with it: the
     * latest that started by then; of the same day one that a person set, else the last correction.
     *
     * @param quotes in {@link #ORDER}
     */
    static List<Quote> inForce(List<Quote> quotes, LocalDate day) {
        Map<Subject, Quote> newest = new HashMap<>();
        for (Quote quote : quotes) {
            if (!quote.validFrom.isAfter(day)) {
                newest.put(quote.subject, quote);
            }
        }
        return quotes.stream().filter(quote -> quote.equals(newest.get(quote.subject))).toList();
    }
}
