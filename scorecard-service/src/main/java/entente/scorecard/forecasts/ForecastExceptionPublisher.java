package entente.scorecard.forecasts;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.scorecard.forecasts.WatchEvent.Cleared;
import entente.scorecard.forecasts.WatchEvent.Raised;
import entente.scorecard.metrics.MetricValue;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What others hear of forecasts: that one and its commitment do not fit. */
@Singleton
public class ForecastExceptionPublisher implements Publisher<WatchEvent> {

    /** Forecast and commitment do not fit; quantities are decimal strings. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record NotFitting(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            ExceptionKind kind,
            String itemNumber,
            String site,
            String forecastVersion,
            LocalDate from,
            LocalDate to,
            String forecast,
            @Nullable String committed,
            String unit) {}

    @Override
    public Category<WatchEvent> category() {
        return WatchEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<WatchEvent> recorded) {
        return switch (recorded.event()) {
            case Raised e ->
                    new PublicEvent(
                            "scorecard.forecast-exception-raised.v1",
                            e.supplierId().toString(),
                            new NotFitting(
                                    e.supplierId().toString(),
                                    recorded.occurredAt(),
                                    recorded.id(),
                                    recorded.version(),
                                    e.kind(),
                                    e.itemNumber(),
                                    e.site(),
                                    e.forecastVersion(),
                                    e.from(),
                                    e.to(),
                                    MetricValue.plain(e.forecast()),
                                    e.committed() == null ? null : MetricValue.plain(e.committed()),
                                    e.unit()));
            // Whoever wants to know whether it still is so asks.
            case Cleared _ -> null;
        };
    }
}
