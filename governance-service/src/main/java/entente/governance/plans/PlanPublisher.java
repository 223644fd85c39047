package entente.governance.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others hear of improvement plans: that one is open for which numbers, and how it ended. */
@Singleton
public class PlanPublisher implements Publisher<PlanEvent> {

    /** A number to be reached. */
    public record ToldKpi(String code, String target) {}

    /** A number that decided; {@code measured} is null without data. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ToldResult(String code, String target, @Nullable String measured) {}

    /** A plan is open. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ToldOpened(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            @Nullable String actorId,
            String partnershipId,
            String planId,
            Trigger trigger,
            @Nullable String period,
            List<ToldKpi> kpis) {}

    /** The numbers reached the targets. */
    public record ToldSucceeded(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String partnershipId,
            String planId,
            LocalDate closedOn,
            List<ToldResult> kpis,
            RootCause rootCause) {}

    /** They did not. */
    public record ToldFailed(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String partnershipId,
            String planId,
            LocalDate closedOn,
            List<ToldResult> kpis,
            RootCause rootCause,
            Proposal proposal) {}

    @Override
    public Category<PlanEvent> category() {
        return PlanEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<PlanEvent> recorded) {
        return switch (recorded.event()) {
            case PlanEvent.Opened e ->
                    told("governance.improvement-plan-opened.v1", e, opened(recorded, e));
            case PlanEvent.Succeeded e ->
                    told(
                            "governance.improvement-plan-succeeded.v1",
                            e,
                            new ToldSucceeded(
                                    e.supplierId().toString(),
                                    recorded.occurredAt(),
                                    e.planId().toString(),
                                    recorded.version(),
                                    e.partnershipId().toString(),
                                    e.planId().toString(),
                                    e.on(),
                                    results(e.results()),
                                    e.cause()));
            case PlanEvent.Failed e ->
                    told(
                            "governance.improvement-plan-failed.v1",
                            e,
                            new ToldFailed(
                                    e.supplierId().toString(),
                                    recorded.occurredAt(),
                                    e.planId().toString(),
                                    recorded.version(),
                                    e.partnershipId().toString(),
                                    e.planId().toString(),
                                    e.on(),
                                    results(e.results()),
                                    e.cause(),
                                    e.proposal()));
            // How it goes meanwhile is between the two sides.
            case PlanEvent.Joined _,
                    PlanEvent.Proposed _,
                    PlanEvent.Agreed _,
                    PlanEvent.Measured _,
                    PlanEvent.MilestoneReached _,
                    PlanEvent.MilestoneOverdue _,
                    PlanEvent.ExtensionProposed _,
                    PlanEvent.Extended _,
                    PlanEvent.Awaited _,
                    PlanEvent.Unmeasured _,
                    PlanEvent.Withdrawn _ ->
                    null;
        };
    }

    private static ToldOpened opened(Recorded<PlanEvent> recorded, PlanEvent.Opened e) {
        Breach breach = e.breach();
        return new ToldOpened(
                e.supplierId().toString(),
                recorded.occurredAt(),
                e.planId().toString(),
                recorded.version(),
                e.by(),
                e.partnershipId().toString(),
                e.planId().toString(),
                breach == null ? Trigger.MANUAL : Trigger.THRESHOLD_BREACHED,
                breach == null ? null : breach.period(),
                e.kpis().stream()
                        .map(kpi -> new ToldKpi(kpi.code(), kpi.target().toPlainString()))
                        .toList());
    }

    private static List<ToldResult> results(List<Result> results) {
        return results.stream()
                .map(result -> {
                    BigDecimal measured = result.measured();
                    return new ToldResult(
                            result.code(),
                            result.target().toPlainString(),
                            measured == null ? null : measured.toPlainString());
                })
                .toList();
    }

    private static PublicEvent told(String type, PlanEvent event, Object data) {
        return new PublicEvent(type, event.supplierId().toString(), data);
    }
}
