package entente.scorecard.forecasts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that a supplier was asked for. Versions that repeat the same quantity for the same
 * days ask for nothing new: it stays one, with the answers to any of them.
 *
 * @param versions that asked for it, the first one first
 * @param askedOn the day of the first
 * @param changed whether it took the place of something else
 * @param replacedOn the day on which something else took its place; null while it is in force
 * @param answers in the order in which they apply
 * @param sources the events that asked
 */
public record Asked(
        Place place,
        Bucket bucket,
        List<String> versions,
        LocalDate askedOn,
        boolean changed,
        @Nullable LocalDate replacedOn,
        List<Answer> answers,
        List<ForecastEvent> sources) {

    /**
     * What the supplier commits to, for these days or some of them.
     *
     * @param on the day of the commitment
     */
    public record Answer(Bucket bucket, LocalDate on, ForecastEvent event) {}

    /** How it stands. */
    public enum Status {
        /** The supplier has time to answer. */
        OPEN,
        /** It should have been answered. */
        OVERDUE,
        /** All of it is committed to, or nothing is needed. */
        COMMITTED,
        /** Less is committed to. */
        SHORT,
        /** Something else took its place. */
        REPLACED
    }

    public Asked {
        versions = List.copyOf(versions);
        answers = List.copyOf(answers);
        sources = List.copyOf(sources);
    }

    /** The version that asked first: what is said of it names this one, however often repeated. */
    String version() {
        return versions.getFirst();
    }

    boolean isInForce() {
        return replacedOn == null;
    }

    /** Whether there is anything to commit to: a quantity of zero takes back what was asked. */
    boolean wantsAnswer() {
        return bucket.quantity().signum() > 0;
    }

    /** Whether it was asked for at the end of its last day, and not only afterwards. */
    boolean stoodAtItsEnd() {
        return !askedOn.isAfter(bucket.to())
                && (replacedOn == null || replacedOn.isAfter(bucket.to()));
    }

    /** The commitments of days up to this one that no later one took the place of. */
    Collection<Answer> standing(LocalDate until) {
        Spans<Answer> spans = new Spans<>(Answer::bucket);
        for (Answer answer : answers) {
            if (!answer.on.isAfter(until)) {
                var _ = spans.put(answer);
            }
        }
        return spans.all();
    }

    /** What was committed to by then; null when nothing was. */
    @Nullable BigDecimal committed(LocalDate until) {
        return standing(until).stream()
                .map(answer -> answer.bucket.quantity())
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    Status status(Terms terms, LocalDate today) {
        if (!isInForce()) {
            return Status.REPLACED;
        }
        BigDecimal committed = committed(LocalDate.MAX);
        if (committed == null && wantsAnswer()) {
            return terms.answerDue(this).isBefore(today) ? Status.OVERDUE : Status.OPEN;
        }
        return committed != null && terms.isShort(this, committed)
                ? Status.SHORT
                : Status.COMMITTED;
    }
}
