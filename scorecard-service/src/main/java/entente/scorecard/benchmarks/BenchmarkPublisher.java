package entente.scorecard.benchmarks;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.scorecard.benchmarks.BenchmarkEvent.BenchmarkSet;
import entente.scorecard.benchmarks.BenchmarkEvent.BenchmarkWithdrawn;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Market prices stay private: others hear of premiums, by the metric. */
@Singleton
public class BenchmarkPublisher implements Publisher<BenchmarkEvent> {

    @Override
    public Category<BenchmarkEvent> category() {
        return BenchmarkEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<BenchmarkEvent> event) {
        return switch (event.event()) {
            case BenchmarkSet _, BenchmarkWithdrawn _ -> null;
        };
    }
}
