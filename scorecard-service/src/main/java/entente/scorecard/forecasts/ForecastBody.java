package entente.scorecard.forecasts;

import entente.platform.paging.Cursors;
import entente.scorecard.forecasts.Asked.Status;
import entente.scorecard.metrics.MetricValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Forecasts as both sides see them; quantities are decimal strings in the unit beside them. */
public final class ForecastBody {

    private ForecastBody() {}

    /**
     * A quantity that the supplier was asked for.
     *
     * @param placeId of item, site and unit, the same for every supplier
     * @param forecastId of the place with this supplier; {@code aggregateId} of its exceptions
     * @param version the newest one that asked for it
     * @param from the first day, {@code to} the last one
     * @param committed what is committed to; null when nothing is
     * @param committedOn the day of the first commitment
     * @param produced what was made of the item within these days, for whichever site; null without
     *     a report
     * @param askedOn the day on which it was asked for first
     * @param answerDue the last day on which a commitment is in time
     * @param replacedOn the day on which something else was asked for; null while it is in force
     */
    public record AskedBody(
            UUID supplierId,
            UUID placeId,
            UUID forecastId,
            String itemNumber,
            String site,
            String unit,
            String version,
            LocalDate from,
            LocalDate to,
            String forecast,
            @Nullable String committed,
            @Nullable LocalDate committedOn,
            @Nullable String produced,
            Status status,
            LocalDate askedOn,
            LocalDate answerDue,
            @Nullable LocalDate replacedOn) {

        static AskedBody of(
                UUID supplier,
                Asked asked,
                Collection<Demand.Made> made,
                Terms terms,
                LocalDate today) {
            Place place = asked.place();
            BigDecimal committed = asked.committed(LocalDate.MAX);
            return new AskedBody(
                    supplier,
                    place.id(),
                    place.streamOf(supplier),
                    place.itemNumber(),
                    place.site(),
                    place.unit(),
                    asked.versions().getLast(),
                    asked.bucket().from(),
                    asked.bucket().to(),
                    MetricValue.plain(asked.bucket().quantity()),
                    plain(committed),
                    asked.answers().isEmpty() ? null : asked.answers().getFirst().on(),
                    plain(produced(asked, made)),
                    asked.status(terms, today),
                    asked.askedOn(),
                    terms.answerDue(asked),
                    asked.replacedOn());
        }

        private static @Nullable BigDecimal produced(Asked asked, Collection<Demand.Made> made) {
            return made.stream()
                    .map(Demand.Made::bucket)
                    .filter(asked.bucket()::contains)
                    .map(Bucket::quantity)
                    .reduce(BigDecimal::add)
                    .orElse(null);
        }
    }

    /** By place, first day, and day of asking. */
    static final Cursors.Order<AskedBody, AskedPlace> ASKED =
            new Cursors.Order<>(
                    of ->
                            new AskedPlace(
                                    new Place(of.itemNumber, of.site, of.unit),
                                    of.from,
                                    of.askedOn,
                                    of.to + " " + of.forecast + " " + of.version),
                    Comparator.comparing(AskedPlace::place)
                            .thenComparing(AskedPlace::from)
                            .thenComparing(AskedPlace::askedOn)
                            .thenComparing(AskedPlace::rest),
                    AskedPlace::texts,
                    AskedPlace::of);

    /** Where a quantity stands in that order. */
    record AskedPlace(Place place, LocalDate from, LocalDate askedOn, String rest) {

        List<@Nullable String> texts() {
            return List.of(
                    place.itemNumber(),
                    place.site(),
                    place.unit(),
                    from.toString(),
                    askedOn.toString(),
                    rest);
        }

        static AskedPlace of(List<@Nullable String> texts) {
            return new AskedPlace(
                    new Place(text(texts, 0), text(texts, 1), text(texts, 2)),
                    LocalDate.parse(text(texts, 3)),
                    LocalDate.parse(text(texts, 4)),
                    text(texts, 5));
        }
    }

    /**
     * What a supplier reported: what it can make of a group of items, or made of an item.
     *
     * @param from the first day, {@code to} the last one
     * @param constraint what limits a capacity
     * @param source of the event, {@code eventId} its id there
     */
    public record ReportBody(
            UUID supplierId,
            String name,
            String unit,
            LocalDate from,
            LocalDate to,
            String quantity,
            @Nullable String constraint,
            String source,
            String eventId) {

        static ReportBody of(UUID supplier, Demand.Able able) {
            return of(
                    supplier,
                    able.event(),
                    able.capacity().itemGroup(),
                    able.capacity().capacity(),
                    able.capacity().constraint());
        }

        static ReportBody of(UUID supplier, Demand.Made made) {
            return of(
                    supplier, made.event(), made.event().fact().item().name(), made.bucket(), null);
        }

        private static ReportBody of(
                UUID supplier,
                ForecastEvent event,
                String name,
                Bucket bucket,
                @Nullable String constraint) {
            return new ReportBody(
                    supplier,
                    name,
                    event.fact().item().unit(),
                    bucket.from(),
                    bucket.to(),
                    MetricValue.plain(bucket.quantity()),
                    constraint,
                    event.source(),
                    event.id());
        }
    }

    /** By name, unit and first day. */
    static final Cursors.Order<ReportBody, ReportPlace> REPORTS =
            new Cursors.Order<>(
                    of -> new ReportPlace(of.name, of.unit, of.from),
                    Comparator.comparing(ReportPlace::name)
                            .thenComparing(ReportPlace::unit)
                            .thenComparing(ReportPlace::from),
                    of -> List.of(of.name, of.unit, of.from.toString()),
                    texts ->
                            new ReportPlace(
                                    text(texts, 0),
                                    text(texts, 1),
                                    LocalDate.parse(text(texts, 2))));

    /** Where a report stands in that order. */
    record ReportPlace(String name, String unit, LocalDate from) {}

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : MetricValue.plain(number);
    }

    private static String text(List<@Nullable String> texts, int index) {
        return Objects.requireNonNull(texts.get(index));
    }
}
