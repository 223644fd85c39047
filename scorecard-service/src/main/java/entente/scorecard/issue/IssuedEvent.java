package entente.scorecard.issue;

import entente.platform.Category;
import entente.platform.EventType;
import entente.scorecard.scoring.Snapshot;
import entente.scorecard.scoring.Standing;
import entente.scorecard.scoring.Template.Reward;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facts in the life of a scorecard, the one of a supplier and period. Each names both, so that it
 * stands for itself.
 */
public sealed interface IssuedEvent {

    Category<IssuedEvent> CATEGORY = new Category<>("scorecard", IssuedEvent.class);

    UUID supplierId();

    /** As callers write it: {@code 2026-Q3}. */
    String period();

    /** The id of its stream. */
    static String id(UUID supplier, String period) {
        return supplier + "/" + period;
    }

    /** Why it was published. */
    enum Cause {
        BY_HAND,
        /** The days after the end of the period were over. */
        BY_DATE
    }

    /** What a limit was agreed for. */
    enum Level {
        METRIC,
        CRITERION
    }

    /** Which way is good. */
    enum Better {
        HIGHER,
        LOWER
    }

    /** How a dispute ended. */
    enum Decision {
        UPHELD,
        PARTLY,
        REJECTED
    }

    /** From now on it may be accepted or disputed. */
    @EventType("scorecard-published")
    record Published(
            UUID supplierId,
            String period,
            Snapshot snapshot,
            LocalDate publishedOn,
            LocalDate disputeUntil,
            Cause cause)
            implements IssuedEvent {}

    /** As published it is worse than agreed. */
    @EventType("scorecard-threshold-breached")
    record ThresholdBreached(
            UUID supplierId,
            String period,
            String templateId,
            int templateVersion,
            Level level,
            String code,
            BigDecimal value,
            BigDecimal threshold,
            Better better)
            implements IssuedEvent {}

    /** As published it is better than agreed. */
    @EventType("scorecard-target-exceeded")
    record TargetExceeded(
            UUID supplierId,
            String period,
            String templateId,
            int templateVersion,
            Level level,
            String code,
            BigDecimal value,
            BigDecimal target,
            Better better,
            @Nullable Reward reward)
            implements IssuedEvent {}

    /** The supplier agrees with it. */
    @EventType("scorecard-accepted")
    record Accepted(
            UUID supplierId,
            String period,
            @Nullable BigDecimal score,
            @Nullable Standing standing,
            LocalDate acceptedOn)
            implements IssuedEvent {}

    /**
     * The supplier does not agree with it, or with a part of it.
     *
     * @param criterion null: with the whole of it
     * @param factId of an order line or an observation, as the facts of the scorecard name it
     */
    @EventType("scorecard-disputed")
    record Disputed(
            UUID supplierId,
            String period,
            UUID disputeId,
            @Nullable String criterion,
            @Nullable String metric,
            @Nullable String factId,
            String reason,
            String by)
            implements IssuedEvent {}

    /**
     * A dispute was answered.
     *
     * @param adjustments that correct facts
     * @param whyNone why it was upheld without any; null when there are some, or it was rejected
     * @param snapshot the scorecard as published, with all adjustments of its disputes; null when
     *     nothing is adjusted
     */
    @EventType("scorecard-dispute-settled")
    record DisputeSettled(
            UUID supplierId,
            String period,
            UUID disputeId,
            Decision decision,
            String answer,
            List<UUID> adjustments,
            @Nullable String whyNone,
            @Nullable Snapshot snapshot,
            String by)
            implements IssuedEvent {
        public DisputeSettled {
            adjustments = List.copyOf(adjustments);
        }
    }

    /** The supplier gave a dispute up. */
    @EventType("scorecard-dispute-withdrawn")
    record DisputeWithdrawn(UUID supplierId, String period, UUID disputeId)
            implements IssuedEvent {}

    /** It never changes again. */
    @EventType("scorecard-finalised")
    record Finalised(
            UUID supplierId,
            String period,
            String templateId,
            int templateVersion,
            @Nullable BigDecimal score,
            @Nullable Standing standing,
            LocalDate finalOn)
            implements IssuedEvent {}

    /** What is known now gives another score; the published one stays. */
    @EventType("scorecard-restated")
    record Restated(
            UUID supplierId,
            String period,
            @Nullable BigDecimal publishedScore,
            @Nullable Standing publishedStanding,
            @Nullable BigDecimal score,
            @Nullable Standing standing,
            LocalDate on)
            implements IssuedEvent {}
}
