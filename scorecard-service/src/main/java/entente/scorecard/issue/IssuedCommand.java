package entente.scorecard.issue;

import entente.scorecard.issue.IssuedEvent.Cause;
import entente.scorecard.issue.IssuedEvent.Decision;
import entente.scorecard.scoring.Period;
import entente.scorecard.scoring.Snapshot;
import entente.scorecard.scoring.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a scorecard's stream. */
public sealed interface IssuedCommand {

    /**
     * To publish it.
     *
     * @param passed targets and thresholds that it passes
     * @param disputeDays how long it may be disputed
     */
    record Publish(
            UUID supplierId,
            Period period,
            Snapshot snapshot,
            List<Limits.Passed> passed,
            Cause cause,
            LocalDate today,
            int disputeDays)
            implements IssuedCommand {
        public Publish {
            passed = List.copyOf(passed);
        }
    }

    record Accept(LocalDate today) implements IssuedCommand {}

    /**
     * Not to agree.
     *
     * @param known whether the fact is there that the subject names, if it names one
     */
    record Dispute(
            UUID disputeId,
            Subject subject,
            boolean known,
            String reason,
            String by,
            LocalDate today)
            implements IssuedCommand {}

    /**
     * An adjustment as it stands.
     *
     * @param disputeId that it answers; null: none
     */
    record Adjusted(
            UUID id,
            UUID supplierId,
            @Nullable UUID disputeId,
            boolean approved,
            String proposedBy) {}

    /**
     * To answer a dispute.
     *
     * @param adjustments that correct facts
     * @param snapshot the scorecard as published with all adjustments, of earlier answers too; null
     *     without any
     */
    record Settle(
            UUID disputeId,
            Decision decision,
            String answer,
            List<Adjusted> adjustments,
            @Nullable String whyNone,
            @Nullable Snapshot snapshot,
            String by,
            LocalDate today)
            implements IssuedCommand {
        public Settle {
            adjustments = List.copyOf(adjustments);
        }
    }

    record WithdrawDispute(UUID disputeId, LocalDate today) implements IssuedCommand {}

    /** To make it final, if its time is over and nothing is disputed. */
    record CloseWindow(LocalDate on) implements IssuedCommand {}

    /**
     * To tell that what is known now gives another score.
     *
     * @param least the score moved by as much or more
     */
    record Restate(
            @Nullable BigDecimal score, @Nullable Standing standing, LocalDate on, BigDecimal least)
            implements IssuedCommand {}
}
