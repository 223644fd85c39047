package entente.scorecard.forecasts;

import entente.scorecard.forecasts.ForecastBody.AskedBody;
import entente.scorecard.forecasts.ForecastBody.ReportBody;
import entente.scorecard.purchases.EventState;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The forecast of an item and site with one supplier.
 *
 * @param buckets all that was asked for, by first day; what was replaced too
 * @param production reports on the item, for whichever site, by first day
 * @param events of the item that name this site or none, in the order in which they apply
 */
public record ForecastOfPlace(
        UUID supplierId,
        UUID placeId,
        UUID forecastId,
        String itemNumber,
        String site,
        String unit,
        List<AskedBody> buckets,
        List<ReportBody> production,
        List<EventBody> events) {

    static ForecastOfPlace of(
            UUID supplier, Place place, Demand demand, Terms terms, LocalDate today) {
        return new ForecastOfPlace(
                supplier,
                place.id(),
                place.streamOf(supplier),
                place.itemNumber(),
                place.site(),
                place.unit(),
                demand.asked().stream()
                        .filter(asked -> asked.place().equals(place))
                        .map(asked -> AskedBody.of(supplier, asked, demand.made(), terms, today))
                        .toList(),
                demand.made().stream().map(made -> ReportBody.of(supplier, made)).toList(),
                demand.states().stream()
                        .filter(state -> concerns(state.event().fact(), place))
                        .map(EventBody::of)
                        .toList());
    }

    private static boolean concerns(ForecastFact fact, Place place) {
        return switch (fact) {
            case ForecastFact.Published p -> p.place().equals(place);
            case ForecastFact.Committed c -> c.place().equals(place);
            case ForecastFact.Produced _ -> true;
            case ForecastFact.Capacity _ -> false;
        };
    }

    /**
     * A source event.
     *
     * @param state what became of it
     * @param code why, for every state but COUNTED
     */
    public record EventBody(
            String source,
            String id,
            String kind,
            @Nullable String version,
            LocalDate businessDate,
            OffsetDateTime time,
            EventState.State state,
            @Nullable String code) {

        static EventBody of(Demand.Judged judged) {
            ForecastEvent event = judged.event();
            String kind;
            String version;
            switch (event.fact()) {
                case ForecastFact.Published p -> {
                    kind = "PUBLISHED";
                    version = p.version();
                }
                case ForecastFact.Committed c -> {
                    kind = "COMMITTED";
                    version = c.version();
                }
                case ForecastFact.Capacity _ -> {
                    kind = "CAPACITY";
                    version = null;
                }
                case ForecastFact.Produced _ -> {
                    kind = "PRODUCED";
                    version = null;
                }
            }
            return new EventBody(
                    event.source(),
                    event.id(),
                    kind,
                    version,
                    event.businessDate(),
                    event.time(),
                    judged.state(),
                    judged.code());
        }
    }
}
