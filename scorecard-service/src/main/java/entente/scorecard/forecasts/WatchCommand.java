package entente.scorecard.forecasts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What can be asked of the stream of a forecast. */
public sealed interface WatchCommand {

    /**
     * Compares what was found with what is known.
     *
     * @param supplier whose forecast it is
     * @param findings all that does not fit on the day
     */
    record Compare(UUID supplier, Place place, List<Finding> findings, LocalDate today)
            implements WatchCommand {
        public Compare {
            findings = List.copyOf(findings);
        }
    }
}
