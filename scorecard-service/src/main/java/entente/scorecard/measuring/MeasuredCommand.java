package entente.scorecard.measuring;

import entente.scorecard.measuring.MeasuredEvent.EarlyWarningRaised;
import entente.scorecard.measuring.MeasuredEvent.MetricsMeasured;
import java.util.List;

/** What can be asked of a supplier's month. */
sealed interface MeasuredCommand {

    /** These are its metrics now. */
    record Measure(MetricsMeasured measured) implements MeasuredCommand {
        public Measure {
            measured = measured.withoutEmpty();
        }
    }

    /** This is what control charts say of it now; none: nothing is out of the usual. */
    record Warn(List<EarlyWarningRaised> findings) implements MeasuredCommand {
        public Warn {
            findings = List.copyOf(findings);
        }
    }
}
