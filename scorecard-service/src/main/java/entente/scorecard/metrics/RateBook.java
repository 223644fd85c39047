package entente.scorecard.metrics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where to learn the exchange rates. */
public interface RateBook {

    /** What was known at an instant; null: what is known now. */
    Rates rates(@Nullable Instant asOf);
}
