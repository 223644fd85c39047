package entente.scorecard.forecasts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not fit on a day.
 *
 * @param version of the forecast that asked for it first
 * @param committed null when nothing is
 */
public record Finding(
        ExceptionKind kind,
        String version,
        LocalDate from,
        LocalDate to,
        BigDecimal forecast,
        @Nullable BigDecimal committed) {

    /** Something is found once per kind, version and span of days. */
    record Key(ExceptionKind kind, String version, LocalDate from, LocalDate to) {

        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::from)
                        .thenComparing(Key::to)
                        .thenComparing(Key::kind)
                        .thenComparing(Key::version);
    }

    Key key() {
        return new Key(kind, version, from, to);
    }

    /**
     * What does not fit of one place. What is replaced or over is of no concern any more.
     *
     * @param asked of that place
     */
    static List<Finding> of(List<Asked> asked, Terms terms, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        for (Asked each : asked) {
            if (!each.isInForce() || each.bucket().to().isBefore(today)) {
                continue;
            }
            BigDecimal committed = each.committed(LocalDate.MAX);
            if (committed == null && each.wantsAnswer() && terms.answerDue(each).isBefore(today)) {
                findings.add(of(ExceptionKind.COMMIT_PAST_DUE, each, null));
            }
            if (terms.changedTooLate(each)) {
                findings.add(of(ExceptionKind.CHANGED_INSIDE_LEAD_TIME, each, committed));
            }
            if (committed != null && terms.isShort(each, committed)) {
                findings.add(of(ExceptionKind.COMMIT_MISMATCH, each, committed));
            }
        }
        return findings;
    }

    private static Finding of(ExceptionKind kind, Asked asked, @Nullable BigDecimal committed) {
        return new Finding(
                kind,
                asked.version(),
                asked.bucket().from(),
                asked.bucket().to(),
                asked.bucket().quantity(),
                committed);
    }
}
