package entente.scorecard.forecasts;

import entente.platform.Category;
import entente.platform.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What did not fit in the forecast of an item and site with one supplier; the stream's id is
 * derived from all three and the unit.
 */
public sealed interface WatchEvent {

    Category<WatchEvent> CATEGORY = new Category<>("forecast", WatchEvent.class);

    UUID supplierId();

    /**
     * Forecast and commitment do not fit.
     *
     * @param forecastVersion that asked for this quantity first
     * @param committed null when nothing was
     * @param on the day on which it was found
     */
    @EventType("forecast-exception-raised")
    record Raised(
            UUID supplierId,
            ExceptionKind kind,
            String itemNumber,
            String site,
            String unit,
            String forecastVersion,
            LocalDate from,
            LocalDate to,
            BigDecimal forecast,
            @Nullable BigDecimal committed,
            LocalDate on)
            implements WatchEvent {

        Finding finding() {
            return new Finding(kind, forecastVersion, from, to, forecast, committed);
        }
    }

    /** They fit again, something else was asked for, or the days are over. */
    @EventType("forecast-exception-cleared")
    record Cleared(
            UUID supplierId,
            ExceptionKind kind,
            String forecastVersion,
            LocalDate from,
            LocalDate to,
            LocalDate on)
            implements WatchEvent {

        Finding.Key key() {
            return new Finding.Key(kind, forecastVersion, from, to);
        }
    }
}
