package entente.scorecard;

import entente.platform.web.operations.OperationsStatus;
import entente.scorecard.issue.PublicationRunClient;
import entente.scorecard.issue.PublishingRunClient;
import entente.scorecard.issue.RestatementRunClient;
import entente.scorecard.measuring.MeasuringRunClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** How the runs over all suppliers are doing on this instance, and whom they leave out. */
@Singleton
@Unremovable
@Priority(350)
public class RunsView implements OperationsStatus {

    private final List<Supplier<RunClient.Status>> runs;

    RunsView(
            PublicationRunClient publication,
            PublishingRunClient publishing,
            RestatementRunClient restatement,
            MeasuringRunClient measuring) {
        this.runs =
                List.of(
                        publication::status,
                        publishing::status,
                        restatement::status,
                        measuring::status);
    }

    void bindTo(@Observes StartupEvent event, MeterRegistry meters) {
        for (Supplier<RunClient.Status> run : runs) {
            meters.gauge(
                    "entente.run.failing",
                    Tags.of("run", run.get().name()),
                    run,
                    each -> each.get().failing());
        }
    }

    @Override
    public String title() {
        return "Runs";
    }

    @Override
    public List<Reading> readings() {
        return runs.stream().map(run -> reading(run.get())).toList();
    }

    static Reading reading(RunClient.Status status) {
        if (status.stuck()) {
            return new Reading(status.name(), "waits", "", Health.BAD, status.example());
        }
        if (status.failing() > 0) {
            return new Reading(
                    status.name(),
                    Reading.grouped(status.failing()),
                    "left out",
                    Health.BAD,
                    status.example());
        }
        return Reading.of(status.name(), status.leads() ? "leads" : "stands by", "");
    }
}
