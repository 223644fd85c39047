package entente.scorecard.scoring;

import entente.platform.paging.Cursors;
import entente.scorecard.metrics.Addends.Addend;
import entente.scorecard.metrics.Metric;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricDefinition.Rule;
import entente.scorecard.metrics.MetricValue;
import entente.scorecard.metrics.Observation;
import entente.scorecard.purchases.Correction;
import entente.scorecard.purchases.Corrections;
import entente.scorecard.purchases.EventState;
import entente.scorecard.purchases.FoldedLine;
import entente.scorecard.purchases.LineFacts;
import entente.scorecard.purchases.LineFacts.Delivery;
import entente.scorecard.purchases.LineId;
import entente.scorecard.purchases.Party;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One order line as a fact of a scorecard, down to the events it was folded from. */
public final class FactBody {

    private FactBody() {}

    /** In which order facts are listed: by due date, then by their own names. */
    static final Comparator<Place> PLACES =
            Comparator.comparing(Place::dueOn)
                    .thenComparing(place -> place.line().orderSystem())
                    .thenComparing(place -> place.line().orderNumber())
                    .thenComparing(place -> place.line().lineNumber());

    /** The same of order lines. */
    static final Cursors.Order<FoldedLine, Place> ORDER =
            new Cursors.Order<>(Place::of, PLACES, Place::texts, Place::of);

    /** Where an order line stands in that order. */
    record Place(LocalDate dueOn, LineId line) {

        static Place of(FoldedLine line) {
            return new Place(facts(line).dueOn(), line.line());
        }

        static Place of(List<@Nullable String> texts) {
            return new Place(
                    LocalDate.parse(Objects.requireNonNull(texts.get(0))),
                    new LineId(
                            Objects.requireNonNull(texts.get(1)),
                            Objects.requireNonNull(texts.get(2)),
                            Objects.requireNonNull(texts.get(3))));
        }

        List<@Nullable String> texts() {
            return List.of(
                    dueOn.toString(), line.orderSystem(), line.orderNumber(), line.lineNumber());
        }
    }

    /**
     * An order line.
     *
     * @param id the same for ever; disputes and adjustments name it
     * @param adds what it adds to the metric that was asked for, in the currency of the whole; null
     *     when none was
     * @param adjustments what people corrected of it; its events stay as they came
     * @param outcome how it stands against its due date
     * @param daysLate days from the due date to its completion or cancellation, or to the day
     *     looked at while it is open; null when it is in time, not due or nothing is due
     * @param promisedPastDue whether the supplier's last promise is a day after the due date
     * @param leadTimeDays from order to completion
     */
    public record Fact(
            UUID id,
            @Nullable Adds adds,
            List<AdjustmentRef> adjustments,
            String orderSystem,
            String orderNumber,
            String lineNumber,
            @Nullable String supplierSystem,
            String supplierValue,
            String itemNumber,
            String category,
            String unit,
            String currency,
            String unitPrice,
            @Nullable String standardUnitPrice,
            LocalDate orderedOn,
            LocalDate dueOn,
            Delivery outcome,
            @Nullable Long daysLate,
            boolean promisedPastDue,
            String ordered,
            String required,
            String receivedByDue,
            String received,
            String rejected,
            @Nullable LocalDate completedOn,
            @Nullable Long leadTimeDays,
            @Nullable LocalDate confirmedOn,
            List<ReceiptFact> receipts,
            List<InvoiceFact> invoices,
            List<LineFacts.Complaint> complaints,
            List<EventRef> events) {}

    /** A correction, by the adjustment that made it, and why. */
    public record AdjustmentRef(UUID id, Correction correction, String reason) {}

    /** A fact's part of a metric's numerator and denominator; both 0 when it is left out. */
    public record Adds(String numerator, String denominator) {}

    /** A receipt that was not reversed; {@code afterDue}: received later than the due date. */
    public record ReceiptFact(
            String receiptNumber,
            LocalDate receivedOn,
            boolean afterDue,
            String quantity,
            String rejected) {}

    /** An invoice position. */
    public record InvoiceFact(
            String invoiceNumber, String quantity, String unitPrice, String currency) {}

    /**
     * A source event.
     *
     * @param state what became of it
     * @param code why, for every state but COUNTED
     */
    public record EventRef(
            String source,
            String id,
            String kind,
            LocalDate businessDate,
            OffsetDateTime time,
            EventState.State state,
            @Nullable String code) {}

    /**
     * A fact that is no order line: an action item that was due, a rating, a target.
     *
     * @param id the same for ever, within the supplier and measure
     * @param measure what it adds to
     * @param denominator 1 for a thing that is counted, 0 for one that is only summed
     * @param currency of the numerator when it is money
     * @param excluded why it does not count; null when it does
     * @param sources ids of the events that it was made of
     * @param knownAt when the last of them was recorded
     */
    public record ObservedFact(
            String id,
            String measure,
            String label,
            LocalDate on,
            String numerator,
            String denominator,
            @Nullable String currency,
            @Nullable String excluded,
            List<String> sources,
            Instant knownAt) {}

    static ObservedFact of(Observation observation) {
        return new ObservedFact(
                observation.factId(),
                observation.measure(),
                observation.label(),
                observation.on(),
                MetricValue.plain(observation.numerator()),
                MetricValue.plain(observation.denominator()),
                observation.currency(),
                observation.excluded(),
                observation.sources(),
                observation.knownAt());
    }

    /** By day, then by what they are. */
    static final Cursors.Order<Observation, ObservedPlace> OBSERVED =
            new Cursors.Order<>(
                    of -> new ObservedPlace(of.on(), of.measure(), of.factId()),
                    Comparator.comparing(ObservedPlace::on)
                            .thenComparing(ObservedPlace::measure)
                            .thenComparing(ObservedPlace::id),
                    place -> List.of(place.on.toString(), place.measure, place.id),
                    texts ->
                            new ObservedPlace(
                                    LocalDate.parse(Objects.requireNonNull(texts.get(0))),
                                    Objects.requireNonNull(texts.get(1)),
                                    Objects.requireNonNull(texts.get(2))));

    /** Where an observation stands in that order. */
    record ObservedPlace(LocalDate on, String measure, String id) {}

    static Fact of(
            FoldedLine line,
            LocalDate effective,
            @Nullable Addend adds,
            List<Corrections.Made> adjustments) {
        LineFacts facts = facts(line);
        Party party = facts.party();
        LocalDate completed = facts.completedOn();
        return new Fact(
                line.line().hash(),
                adds == null
                        ? null
                        : new Adds(
                                MetricValue.plain(adds.numerator()),
                                MetricValue.plain(adds.denominator())),
                adjustments.stream()
                        .map(made -> new AdjustmentRef(made.id(), made.correction(), made.reason()))
                        .toList(),
                line.line().orderSystem(),
                line.line().orderNumber(),
                line.line().lineNumber(),
                party.systemKey().isEmpty() ? null : party.systemKey(),
                party.valueKey(),
                facts.itemNumber(),
                facts.category(),
                facts.unit(),
                facts.currency(),
                MetricValue.plain(facts.unitPrice()),
                facts.standardUnitPrice() == null
                        ? null
                        : MetricValue.plain(facts.standardUnitPrice()),
                facts.orderedOn(),
                facts.dueOn(),
                facts.delivery(),
                daysLate(facts, effective),
                facts.promisedPastDue(),
                MetricValue.plain(facts.ordered()),
                MetricValue.plain(facts.required()),
                MetricValue.plain(facts.receivedByDue()),
                MetricValue.plain(facts.received()),
                MetricValue.plain(facts.rejected()),
                completed,
                completed == null || facts.placedOn() == null
                        ? null
                        : ChronoUnit.DAYS.between(facts.placedOn(), completed),
                facts.confirmedOn(),
                facts.receipts().stream()
                        .map(r ->
                                new ReceiptFact(
                                        r.number(),
                                        r.receivedOn(),
                                        r.receivedOn().isAfter(facts.dueOn()),
                                        MetricValue.plain(r.quantity()),
                                        MetricValue.plain(r.rejected())))
                        .toList(),
                facts.invoices().stream()
                        .map(i ->
                                new InvoiceFact(
                                        i.number(),
                                        MetricValue.plain(i.quantity()),
                                        MetricValue.plain(i.unitPrice()),
                                        i.currency()))
                        .toList(),
                facts.complaints(),
                line.states().stream().map(FactBody::event).toList());
    }

    private static @Nullable Long daysLate(LineFacts facts, LocalDate effective) {
        if (facts.delivery() != Delivery.MISSED) {
            return null;
        }
        LocalDate until = facts.closedOn() == null ? effective : facts.closedOn();
        return Math.max(0, ChronoUnit.DAYS.between(facts.dueOn(), until));
    }

    static EventRef event(EventState state) {
        return new EventRef(
                state.event().source(),
                state.event().id(),
                kind(state.event().fact().getClass().getSimpleName()),
                state.event().businessDate(),
                state.event().time(),
                state.state(),
                state.code());
    }

    private static String kind(String fact) {
        return fact.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /** Whether the line counts in a period: by its due date, and by its complaints' dates. */
    static boolean isIn(FoldedLine line, Period period) {
        LineFacts facts = line.facts();
        return facts != null
                && (period.contains(YearMonth.from(facts.dueOn()))
                        || facts.complaints().stream()
                                .anyMatch(c -> period.contains(YearMonth.from(c.openedOn()))));
    }

    /** Whether the line enters a metric of the period, or is excluded from it by name. */
    static boolean concerns(FoldedLine line, MetricDefinition metric, Period period) {
        return switch (metric.rule()) {
            case Rule.Calculated rule -> concerns(line, rule.metric(), period);
            case Rule.Tolerated rule -> concerns(line, rule.metric(), period);
            case Rule.Observed _, Rule.Summed _, Rule.Formula _ -> false;
        };
    }

    private static boolean concerns(FoldedLine line, Metric metric, Period period) {
        LineFacts facts = facts(line);
        boolean due = period.contains(YearMonth.from(facts.dueOn()));
        boolean received = due && facts.received().compareTo(BigDecimal.ZERO) > 0;
        return switch (metric) {
            case OTIF, FILL_RATE, COMMITS_PAST_DUE ->
                    due
                            && facts.delivery() != Delivery.NOT_DUE
                            && facts.delivery() != Delivery.NOTHING_DUE;
            case LEAD_TIME_MEAN, LEAD_TIME_SIGMA, CONFIRMATION_TIME -> due;
            case PPM, QUALITY_IMPROVEMENT, PPV, PPV_RATE, MARKET_PREMIUM, SPEND -> received;
            case TCO_INDEX -> received || (due && facts.delivery() == Delivery.MISSED);
            case INVOICE_VARIANCE -> due && !facts.invoices().isEmpty();
            case COMPLAINT_RESOLUTION_TIME ->
                    facts.complaints().stream()
                            .anyMatch(c -> period.contains(YearMonth.from(c.openedOn())));
            case INNOVATION_CONTRIBUTION -> false;
        };
    }

    static LineFacts facts(FoldedLine line) {
        LineFacts facts = line.facts();
        if (facts == null) {
            throw new IllegalStateException("A line that was not placed is no fact");
        }
        return facts;
    }
}
