package entente.scorecard;

import entente.platform.testkit.GoldenEvents;
import entente.scorecard.adjustments.AdjustmentEvent;
import entente.scorecard.benchmarks.BenchmarkEvent;
import entente.scorecard.benchmarks.PremiumEvent;
import entente.scorecard.costs.CostLineEvent;
import entente.scorecard.definitions.MetricEvent;
import entente.scorecard.definitions.ToleranceEvent;
import entente.scorecard.forecasts.WatchEvent;
import entente.scorecard.incentives.ConsequenceEvent;
import entente.scorecard.incentives.IncentiveEvent;
import entente.scorecard.issue.IssuedEvent;
import entente.scorecard.issue.PublishingEvent;
import entente.scorecard.measuring.MeasuredEvent;
import entente.scorecard.rates.ExchangeRateEvent;
import entente.scorecard.surveys.SurveyEvent;
import entente.scorecard.targets.TargetEvent;
import entente.scorecard.templates.TemplateAssignmentEvent;
import entente.scorecard.templates.TemplateEvent;
import entente.scorecard.templates.TemplateRulesEvent;
import org.junit.jupiter.api.Test;

class StoredEventsTest {

    @Test
    void every_shape_ever_stored_is_read() {
        GoldenEvents.verify(
                AdjustmentEvent.class,
                BenchmarkEvent.class,
                ConsequenceEvent.class,
                CostLineEvent.class,
                ExchangeRateEvent.class,
                IncentiveEvent.class,
                IssuedEvent.class,
                MeasuredEvent.class,
                MetricEvent.class,
                PremiumEvent.class,
                PublishingEvent.class,
                SurveyEvent.class,
                TargetEvent.class,
                TemplateAssignmentEvent.class,
                TemplateEvent.class,
                TemplateRulesEvent.class,
                ToleranceEvent.class,
                WatchEvent.class);
    }
}
