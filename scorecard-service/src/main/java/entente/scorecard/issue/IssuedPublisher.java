package entente.scorecard.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.scorecard.issue.IssuedEvent.Better;
import entente.scorecard.issue.IssuedEvent.Level;
import entente.scorecard.scoring.Snapshot;
import entente.scorecard.scoring.Standing;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others hear of scorecards: what counts, what both sides say to it, and what follows. */
@Singleton
public class IssuedPublisher implements Publisher<IssuedEvent> {

    /** Which template it was scored by. */
    public record TemplateRef(String id, int version) {}

    /** A criterion as published. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Criterion(String code, BigDecimal weight, @Nullable BigDecimal score) {}

    /** It was published. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Published(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            @Nullable String actorId,
            String period,
            TemplateRef template,
            @Nullable BigDecimal score,
            @Nullable Standing standing,
            BigDecimal coverage,
            @Nullable BigDecimal completeness,
            String currency,
            List<Criterion> criteria,
            LocalDate disputeUntil) {}

    /** The supplier accepted it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Accepted(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String period,
            @Nullable BigDecimal score,
            @Nullable Standing standing) {}

    /** The supplier disputed it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Disputed(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String actorId,
            String period,
            UUID disputeId,
            @Nullable String criterion,
            @Nullable String metric,
            @Nullable String factId) {}

    /** It is final. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Finalised(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            @Nullable String actorId,
            String period,
            TemplateRef template,
            @Nullable BigDecimal score,
            @Nullable Standing standing) {}

    /** What is known now gives another score. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Restated(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String period,
            @Nullable BigDecimal publishedScore,
            @Nullable Standing publishedStanding,
            @Nullable BigDecimal score,
            @Nullable Standing standing) {}

    /** Worse than agreed. */
    public record Breached(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String period,
            Level level,
            String code,
            String value,
            String threshold,
            Better better,
            TemplateRef template) {}

    /** Better than agreed. */
    public record Exceeded(
            String supplierId,
            Instant occurredAt,
            String aggregateId,
            int aggregateVersion,
            String period,
            Level level,
            String code,
            String value,
            String target,
            Better better,
            TemplateRef template) {}

    @Override
    public Category<IssuedEvent> category() {
        return IssuedEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<IssuedEvent> r) {
        return switch (r.event()) {
            case IssuedEvent.Published e -> told(e, "published", published(r, e));
            case IssuedEvent.Accepted e ->
                    told(
                            e,
                            "accepted",
                            new Accepted(
                                    e.supplierId().toString(),
                                    r.occurredAt(),
                                    r.id(),
                                    r.version(),
                                    r.actor(),
                                    e.period(),
                                    e.score(),
                                    e.standing()));
            case IssuedEvent.Disputed e ->
                    told(
                            e,
                            "disputed",
                            new Disputed(
                                    e.supplierId().toString(),
                                    r.occurredAt(),
                                    r.id(),
                                    r.version(),
                                    r.actor(),
                                    e.period(),
                                    e.disputeId(),
                                    e.criterion(),
                                    e.metric(),
                                    e.factId()));
            case IssuedEvent.Finalised e ->
                    told(
                            e,
                            "finalised",
                            new Finalised(
                                    e.supplierId().toString(),
                                    r.occurredAt(),
                                    r.id(),
                                    r.version(),
                                    byPerson(r),
                                    e.period(),
                                    new TemplateRef(e.templateId(), e.templateVersion()),
                                    e.score(),
                                    e.standing()));
            case IssuedEvent.Restated e ->
                    told(
                            e,
                            "restated",
                            new Restated(
                                    e.supplierId().toString(),
                                    r.occurredAt(),
                                    r.id(),
                                    r.version(),
                                    e.period(),
                                    e.publishedScore(),
                                    e.publishedStanding(),
                                    e.score(),
                                    e.standing()));
            case IssuedEvent.ThresholdBreached e ->
                    told(
                            e,
                            "threshold-breached",
                            new Breached(
                                    e.supplierId().toString(),
                                    r.occurredAt(),
                                    r.id(),
                                    r.version(),
                                    e.period(),
                                    e.level(),
                                    e.code(),
                                    e.value().toPlainString(),
                                    e.threshold().toPlainString(),
                                    e.better(),
                                    new TemplateRef(e.templateId(), e.templateVersion())));
            case IssuedEvent.TargetExceeded e ->
                    told(
                            e,
                            "target-exceeded",
                            new Exceeded(
                                    e.supplierId().toString(),
                                    r.occurredAt(),
                                    r.id(),
                                    r.version(),
                                    e.period(),
                                    e.level(),
                                    e.code(),
                                    e.value().toPlainString(),
                                    e.target().toPlainString(),
                                    e.better(),
                                    new TemplateRef(e.templateId(), e.templateVersion())));
            // The end of it all is told: what is final.
            case IssuedEvent.DisputeSettled _, IssuedEvent.DisputeWithdrawn _ -> null;
        };
    }

    private static Published published(Recorded<?> r, IssuedEvent.Published e) {
        Snapshot of = e.snapshot();
        return new Published(
                e.supplierId().toString(),
                r.occurredAt(),
                r.id(),
                r.version(),
                e.cause() == IssuedEvent.Cause.BY_HAND ? r.actor() : null,
                e.period(),
                new TemplateRef(of.templateId(), of.templateVersion()),
                of.score(),
                of.standing(),
                of.coverage(),
                of.completeness(),
                of.currency(),
                of.criteria().stream()
                        .map(each -> new Criterion(each.code(), each.weight(), each.score()))
                        .toList(),
                e.disputeUntil());
    }

    /** Null when time was up: then no person decided it. */
    private static @Nullable String byPerson(Recorded<?> r) {
        return r.actor().equals(FinaliseScorecardPolicy.ACTOR) ? null : r.actor();
    }

    private static PublicEvent told(IssuedEvent of, String what, Object data) {
        return new PublicEvent("scorecard." + what + ".v1", of.supplierId().toString(), data);
    }
}
