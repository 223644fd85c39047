package entente.scorecard.issue;

import entente.scorecard.issue.IssuedState.Dispute;
import entente.scorecard.issue.IssuedState.Final;
import entente.scorecard.issue.IssuedState.Known;
import entente.scorecard.issue.IssuedState.Sheet;
import entente.scorecard.scoring.Issued;
import entente.scorecard.scoring.Snapshot;
import entente.scorecard.scoring.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a scorecard since it was published.
 *
 * @param published as it was published
 * @param counting the numbers that count: with the adjustments of its disputes
 * @param restated what was told last of what is known now; null when nothing was
 */
public record ScorecardHistory(
        UUID supplierId,
        String period,
        Issued.Status status,
        LocalDate publishedOn,
        LocalDate disputeUntil,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate finalOn,
        Numbers published,
        Numbers counting,
        List<DisputeBody> disputes,
        @Nullable Restated restated) {

    /**
     * A scorecard's numbers, and what they rest on.
     *
     * @param effective last day whose facts exist
     * @param purchases position of the purchase log
     * @param knownAt by what was known then besides purchases
     */
    public record Numbers(
            String template,
            int templateVersion,
            @Nullable BigDecimal score,
            @Nullable Standing standing,
            BigDecimal coverage,
            @Nullable BigDecimal completeness,
            LocalDate effective,
            long purchases,
            Instant knownAt,
            List<UUID> adjustments) {

        static Numbers of(Snapshot of) {
            return new Numbers(
                    of.templateId(),
                    of.templateVersion(),
                    of.score(),
                    of.standing(),
                    of.coverage(),
                    of.completeness(),
                    of.effective(),
                    of.position(),
                    of.knownAt(),
                    of.adjustments());
        }
    }

    /** Another score by what was known on a day. */
    public record Restated(@Nullable BigDecimal score, @Nullable Standing standing, LocalDate on) {}

    /**
     * A dispute.
     *
     * @param by who disputed
     * @param whyNone why nothing is adjusted although it was upheld
     * @param answeredBy null for the supplier's eyes
     */
    public record DisputeBody(
            UUID id,
            @Nullable String criterion,
            @Nullable String metric,
            @Nullable String factId,
            String reason,
            String by,
            DisputeState state,
            @Nullable String answer,
            @Nullable String whyNone,
            List<UUID> adjustments,
            @Nullable String answeredBy) {

        static DisputeBody of(Dispute of, boolean forPartner) {
            IssuedState.Answer answer = of.answer();
            return new DisputeBody(
                    of.id(),
                    of.subject().criterion(),
                    of.subject().metric(),
                    of.subject().factId(),
                    of.reason(),
                    of.by(),
                    state(of),
                    answer == null ? null : answer.answer(),
                    answer == null ? null : answer.whyNone(),
                    answer == null ? List.of() : answer.adjustments(),
                    answer == null || forPartner ? null : answer.by());
        }

        private static DisputeState state(Dispute of) {
            IssuedState.Answer answer = of.answer();
            if (answer != null) {
                return DisputeState.valueOf(answer.decision().name());
            }
            return of.withdrawn() ? DisputeState.WITHDRAWN : DisputeState.OPEN;
        }
    }

    /**
     * The history.
     *
     * @param forPartner without who of our side answered
     */
    static ScorecardHistory of(Known known, boolean forPartner) {
        Sheet sheet = known.sheet();
        IssuedState.Told told = sheet.told();
        return new ScorecardHistory(
                sheet.supplierId(),
                sheet.period(),
                known.status(),
                sheet.publishedOn(),
                sheet.disputeUntil(),
                sheet.acceptedOn(),
                known instanceof Final done ? done.finalOn() : null,
                Numbers.of(sheet.published()),
                Numbers.of(sheet.counting()),
                sheet.disputes().stream().map(each -> DisputeBody.of(each, forPartner)).toList(),
                told.on() == null ? null : new Restated(told.score(), told.standing(), told.on()));
    }
}
