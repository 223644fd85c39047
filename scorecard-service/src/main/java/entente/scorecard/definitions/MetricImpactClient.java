package entente.scorecard.definitions;

import entente.platform.web.CompanyTime;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricKey;
import entente.scorecard.scoring.Assumption;
import entente.scorecard.scoring.Computed;
import entente.scorecard.scoring.Period;
import entente.scorecard.scoring.Template;
import entente.scorecard.whatif.Impact;
import entente.scorecard.whatif.Trials;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out what a version of a metric would change. */
@Singleton
public class MetricImpactClient {

    private final Trials trials;
    private final CompanyTime time;

    MetricImpactClient(Trials trials, CompanyTime time) {
        this.trials = trials;
        this.time = time;
    }

    /**
     * Where every template that names another version named this one.
     *
     * @param period as {@link Trials#period}
     */
    Impact of(MetricDefinition metric, @Nullable String period) {
        Period over = Trials.period(period, time.today());
        return trials.compare(
                        new Trials.Scope(over, time.today(), null, null),
                        each -> assumption(each, metric),
                        Trials.Progress.UNHEARD)
                .impact(over.toString());
    }

    private static Assumption assumption(Computed of, MetricDefinition metric) {
        Map<MetricKey, MetricKey> instead = new HashMap<>();
        for (Template.Criterion criterion : of.template().criteria()) {
            for (Template.MeasuredBy measured : criterion.metrics()) {
                if (measured.metric().equals(metric.code())) {
                    instead.put(new MetricKey(measured.metric(), measured.version()), metric.key());
                }
            }
        }
        return instead.isEmpty()
                ? Assumption.NONE
                : new Assumption(null, instead).measuring(metric);
    }
}
