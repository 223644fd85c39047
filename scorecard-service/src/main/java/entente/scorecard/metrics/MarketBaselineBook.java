package entente.scorecard.metrics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where to learn the market prices that people set. */
public interface MarketBaselineBook {

    /** Those in force by what was known at an instant; null: by what is known now. */
    List<MarketBaseline> at(@Nullable Instant asOf);

    /** The views it reads: nothing changed as long as they stand still. */
    List<String> views();
}
