package entente.scorecard.forecasts;

import entente.scorecard.purchases.Fingerprint;
import entente.scorecard.purchases.Party;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Forecast events of one item, written by hand. */
final class Forecasting {

    static final UUID ACME = new UUID(0, 1);
    static final Party.Alias PARTY = new Party.Alias("SAP-EU", "100042");
    static final Place HAM = new Place("4711-A", "HAM1", "PCE");
    static final LocalDate NOV = LocalDate.of(2026, 11, 1);
    static final LocalDate NOV_END = LocalDate.of(2026, 11, 30);
    static final LocalDate DEC = LocalDate.of(2026, 12, 1);
    static final LocalDate DEC_END = LocalDate.of(2026, 12, 31);
    static final Terms TERMS = new Terms(7, 30, BigDecimal.ZERO);
    static final Instant RECORDED = Instant.parse("2026-10-01T08:00:00Z");

    private Forecasting() {}

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    static LocalDate oct(int day) {
        return LocalDate.of(2026, 10, day);
    }

    static Bucket november(String quantity) {
        return new Bucket(NOV, NOV_END, number(quantity));
    }

    static Bucket december(String quantity) {
        return new Bucket(DEC, DEC_END, number(quantity));
    }

    static ForecastEvent event(String id, LocalDate on, ForecastFact fact) {
        return new ForecastEvent(
                "erp",
                id,
                on.atTime(8, 0).atOffset(ZoneOffset.UTC),
                Fingerprint.of(fact.toString(), on.toString()),
                fact);
    }

    static ForecastEvent asked(String version, LocalDate on, Bucket... buckets) {
        return asked(HAM, version, on, buckets);
    }

    static ForecastEvent asked(Place place, String version, LocalDate on, Bucket... buckets) {
        return event(
                "asked-" + place.site() + version + on,
                on,
                new ForecastFact.Published(PARTY, place, version, List.of(buckets)));
    }

    static ForecastEvent committed(String version, LocalDate on, Bucket... buckets) {
        return committed(HAM, version, on, buckets);
    }

    static ForecastEvent committed(Place place, String version, LocalDate on, Bucket... buckets) {
        return event(
                "committed-" + place.site() + version + on,
                on,
                new ForecastFact.Committed(PARTY, place, version, List.of(buckets), on));
    }

    static ForecastEvent made(LocalDate on, Bucket produced) {
        return event(
                "made-" + produced.from() + on,
                on,
                new ForecastFact.Produced(PARTY, HAM.itemNumber(), HAM.unit(), produced));
    }

    static Demand demand(ForecastEvent... events) {
        return Demand.of(new ArrayList<>(Arrays.asList(events)), List.of());
    }
}
