package entente.scorecard.incentives;

import entente.platform.Recorded;
import entente.scorecard.issue.IssuedEvent;
import entente.scorecard.issue.IssuedEvent.Level;
import entente.scorecard.scoring.Snapshot;
import entente.scorecard.scoring.Template.Reward;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the events of a scorecard say of the limits of its template. A limit that was passed by the
 * numbers as published counts as long as the numbers that count, which may be adjusted after a
 * dispute, pass it too.
 */
public final class CardLimits {

    /** A target that was exceeded, and what the template gives for it. */
    public record Exceeded(PassedLimit limit, @Nullable Reward reward) {}

    private final List<Exceeded> exceeded = new ArrayList<>();
    private final List<PassedLimit> breached = new ArrayList<>();
    private final Set<UUID> disputes = new HashSet<>();
    private @Nullable Snapshot counting;
    private int version;

    private CardLimits() {}

    /** Of a scorecard's events, in order. */
    public static CardLimits of(List<Recorded<IssuedEvent>> events) {
        CardLimits limits = new CardLimits();
        events.forEach(limits::tell);
        return limits;
    }

    private void tell(Recorded<IssuedEvent> recorded) {
        version = recorded.version();
        switch (recorded.event()) {
            case IssuedEvent.Published e -> counting = e.snapshot();
            case IssuedEvent.TargetExceeded e ->
                    exceeded.add(new Exceeded(PassedLimit.of(recorded, e), e.reward()));
            case IssuedEvent.ThresholdBreached e -> breached.add(PassedLimit.of(recorded, e));
            case IssuedEvent.Disputed e -> disputes.add(e.disputeId());
            case IssuedEvent.DisputeSettled e -> {
                disputes.remove(e.disputeId());
                counting = e.snapshot() == null ? counting : e.snapshot();
            }
            case IssuedEvent.DisputeWithdrawn e -> disputes.remove(e.disputeId());
            case IssuedEvent.Accepted _, IssuedEvent.Finalised _, IssuedEvent.Restated _ -> {}
        }
    }

    /** Of the scorecard's stream, with the newest of the events. */
    public int version() {
        return version;
    }

    /** Whether the numbers may still change by a dispute that waits for an answer. */
    public boolean isDisputed() {
        return !disputes.isEmpty();
    }

    /** The target of a metric or criterion, if it is exceeded. */
    public @Nullable Exceeded exceeded(Level level, String code) {
        for (Exceeded each : exceeded) {
            PassedLimit limit = each.limit();
            if (limit.level() == level && limit.code().equals(code)) {
                BigDecimal now = counting(level, code);
                return now != null && limit.isBetter(now) ? each : null;
            }
        }
        return null;
    }

    /** The threshold of a metric or criterion, if it is breached. */
    public @Nullable PassedLimit breached(Level level, String code) {
        for (PassedLimit limit : breached) {
            if (limit.level() == level && limit.code().equals(code)) {
                BigDecimal now = counting(level, code);
                return now != null && limit.isWorse(now) ? limit : null;
            }
        }
        return null;
    }

    /** The number that counts; null without data. */
    private @Nullable BigDecimal counting(Level level, String code) {
        if (counting == null) {
            return null;
        }
        for (Snapshot.Criterion criterion : counting.criteria()) {
            switch (level) {
                case CRITERION -> {
                    if (criterion.code().equals(code)) {
                        return criterion.score();
                    }
                }
                case METRIC -> {
                    for (Snapshot.Measured metric : criterion.metrics()) {
                        if (metric.code().equals(code)) {
                            return metric.value();
                        }
                    }
                }
            }
        }
        return null;
    }
}
