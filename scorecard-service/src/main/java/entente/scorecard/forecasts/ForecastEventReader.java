package entente.scorecard.forecasts;

import entente.scorecard.purchases.CloudEvent;
import entente.scorecard.purchases.Fields;
import entente.scorecard.purchases.Incoming;
import entente.scorecard.purchases.PurchaseEventReader;
import entente.scorecard.purchases.PurchaseEventReader.Reading.Refused;
import entente.scorecard.purchases.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Reads one CloudEvent into a forecast event, or says why it can never count. Never throws for
 * anything a sender can do.
 */
final class ForecastEventReader {

    static final String PUBLISHED = "forecast.published.v1";
    static final String COMMITTED = "forecast.committed.v1";
    static final String CAPACITY = "capacity.reported.v1";
    static final String PRODUCED = "production.reported.v1";

    /** What reading gave. */
    sealed interface Reading {

        /**
         * An event that may count.
         *
         * @param type its {@code ce_type}
         * @param data its data as JSON text, which reads the same again
         */
        record Accepted(ForecastEvent event, String type, String data) implements Reading {}

        /** An event that can never count as it is. */
        record Unreadable(Refused why) implements Reading {}
    }

    private ForecastEventReader() {}

    static Reading read(Incoming incoming) {
        CloudEvent cloudEvent = CloudEvent.ofHeaders(incoming.headers());
        try {
            PurchaseEventReader.requireSize(incoming.body());
            cloudEvent = cloudEvent.withBody(incoming.headers(), incoming.body());
            return accepted(cloudEvent);
        } catch (Refusal refusal) {
            return new Reading.Unreadable(PurchaseEventReader.refused(cloudEvent, refusal));
        }
    }

    /** An accepted event as it was stored; reads the same as before. */
    static ForecastEvent stored(
            String source, String id, String type, String time, UUID contentHash, byte[] data) {
        return new ForecastEvent(
                source,
                id,
                CloudEvent.moment(time),
                contentHash,
                fact(type, new Fields(CloudEvent.data(data))));
    }

    private static Reading.Accepted accepted(CloudEvent cloudEvent) {
        String id = cloudEvent.id();
        String source = cloudEvent.source();
        String type = cloudEvent.type();
        OffsetDateTime time = cloudEvent.time();
        Fields fields = new Fields(cloudEvent.object());
        ForecastFact fact = fact(type, fields);
        UUID content = fields.fingerprint(type, time.toString());
        return new Reading.Accepted(
                new ForecastEvent(source, id, time, content, fact), type, cloudEvent.dataText());
    }

    private static ForecastFact fact(String type, Fields f) {
        return switch (type) {
            case PUBLISHED ->
                    new ForecastFact.Published(f.party(), place(f), f.text("version"), buckets(f));
            case COMMITTED ->
                    new ForecastFact.Committed(
                            f.party(),
                            place(f),
                            f.text("version"),
                            buckets(f),
                            f.date("committedOn"));
            case CAPACITY ->
                    new ForecastFact.Capacity(
                            f.party(),
                            f.text("itemGroup"),
                            f.text("unit"),
                            bucket(f, f.amount("capacity")),
                            f.optionalText("constraint"));
            case PRODUCED ->
                    new ForecastFact.Produced(
                            f.party(),
                            f.text("itemNumber"),
                            f.text("unit"),
                            bucket(f, f.amount("produced")));
            default -> throw new Refusal("unknown-type", "No forecast event has this type");
        };
    }

    private static Place place(Fields f) {
        return new Place(f.text("itemNumber"), f.text("site"), f.text("unit"));
    }

    /** In the order of their days; which of two that overlap were meant cannot be known. */
    private static List<Bucket> buckets(Fields f) {
        List<Bucket> buckets = new ArrayList<>();
        f.objects("buckets").forEach(each -> buckets.add(bucket(each, each.amount("quantity"))));
        buckets.sort(Comparator.comparing(Bucket::from));
        for (int i = 1; i < buckets.size(); i++) {
            if (buckets.get(i).overlaps(buckets.get(i - 1))) {
                throw new Refusal("buckets-overlap", "Two buckets have a day in common");
            }
        }
        return buckets;
    }

    private static Bucket bucket(Fields f, BigDecimal quantity) {
        LocalDate from = f.date("from");
        LocalDate to = f.date("to");
        if (to.isBefore(from)) {
            throw new Refusal("bucket-reversed", "A bucket ends before it begins");
        }
        return new Bucket(from, to, quantity);
    }
}
