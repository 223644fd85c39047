package entente.scorecard.incentives;

import entente.platform.Recorded;
import entente.scorecard.issue.IssuedEvent.Better;
import entente.scorecard.issue.IssuedEvent.Level;
import entente.scorecard.issue.IssuedEvent.TargetExceeded;
import entente.scorecard.issue.IssuedEvent.ThresholdBreached;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A limit of a template that a published scorecard passed.
 *
 * @param code of the metric or criterion
 * @param value as published
 * @param limit the target or threshold
 * @param position of the event that says so, in this service's log
 * @param at when that was recorded
 */
public record PassedLimit(
        Level level,
        String code,
        BigDecimal value,
        BigDecimal limit,
        Better better,
        String templateId,
        int templateVersion,
        long position,
        Instant at) {

    static PassedLimit of(Recorded<?> recorded, TargetExceeded e) {
        return new PassedLimit(
                e.level(),
                e.code(),
                e.value(),
                e.target(),
                e.better(),
                e.templateId(),
                e.templateVersion(),
                recorded.position(),
                recorded.recordedAt());
    }

    static PassedLimit of(Recorded<?> recorded, ThresholdBreached e) {
        return new PassedLimit(
                e.level(),
                e.code(),
                e.value(),
                e.threshold(),
                e.better(),
                e.templateId(),
                e.templateVersion(),
                recorded.position(),
                recorded.recordedAt());
    }

    /** Whether a value is on the good side of the limit, and not just at it. */
    boolean isBetter(BigDecimal other) {
        int order = other.compareTo(limit);
        return better == Better.HIGHER ? order > 0 : order < 0;
    }

    /** Whether a value is on the bad side of the limit, and not just at it. */
    boolean isWorse(BigDecimal other) {
        return other.compareTo(limit) != 0 && !isBetter(other);
    }
}
