package entente.scorecard.forecasts;

import entente.scorecard.purchases.Party;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a forecast event says. */
public sealed interface ForecastFact {

    /** The supplier as the event names it. */
    Party party();

    ItemKey item();

    /** What we expect to need; buckets of one event do not overlap. */
    record Published(Party party, Place place, String version, List<Bucket> buckets)
            implements ForecastFact {
        public Published {
            buckets = List.copyOf(buckets);
        }

        @Override
        public ItemKey item() {
            return place.item();
        }
    }

    /**
     * What the supplier commits to deliver of a version.
     *
     * @param version the forecast's
     */
    record Committed(
            Party party, Place place, String version, List<Bucket> buckets, LocalDate committedOn)
            implements ForecastFact {
        public Committed {
            buckets = List.copyOf(buckets);
        }

        @Override
        public ItemKey item() {
            return place.item();
        }
    }

    /**
     * What the supplier can make of a group of items.
     *
     * @param capacity the quantity, for a span of days
     * @param constraint what limits it
     */
    record Capacity(
            Party party,
            String itemGroup,
            String unit,
            Bucket capacity,
            @Nullable String constraint)
            implements ForecastFact {
        @Override
        public ItemKey item() {
            return ItemKey.group(itemGroup, unit);
        }
    }

    /** What the supplier made of an item, for whichever site. */
    record Produced(Party party, String itemNumber, String unit, Bucket produced)
            implements ForecastFact {
        @Override
        public ItemKey item() {
            return ItemKey.item(itemNumber, unit);
        }
    }
}
