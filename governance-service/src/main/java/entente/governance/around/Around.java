package entente.governance.around;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a partnership. A part is null where nothing was heard of it or where it is not
 * for the caller; nothing is zero for not being known.
 *
 * @param step the first that is not reached, with what is missing for it; null: all are
 * @param people who sit at the table
 * @param score the last published scorecard and how it moved
 * @param risk as assessed last, {@code dependence} the alerts that were raised; ours only
 * @param certificates that are said to end or to have ended
 * @param agreements with their ends, the earliest first
 * @param openMatters how many; ours only
 * @param value sums per currency, as told
 * @param sources up to where each service was heard about this partner
 */
public record Around(
        @Nullable Step step,
        List<Person> people,
        @Nullable Score score,
        @Nullable Risk risk,
        @Nullable List<Alert> dependence,
        @Nullable List<Certificate> certificates,
        @Nullable List<Agreement> agreements,
        Work actions,
        Escalated escalations,
        @Nullable Integer openMatters,
        @Nullable Meeting nextMeeting,
        @Nullable Review lastReview,
        @Nullable List<Value> value,
        @Nullable Sharing sharing,
        List<Told> sources) {

    public Around {
        people = List.copyOf(people);
        dependence = copy(dependence);
        certificates = copy(certificates);
        agreements = copy(agreements);
        value = copy(value);
        sources = List.copyOf(sources);
    }

    private static <T> @Nullable List<T> copy(@Nullable List<T> list) {
        return list == null ? null : List.copyOf(list);
    }

    /** A step of the programme that is open. */
    public record Step(String stage, List<String> missing) {
        public Step {
            missing = List.copyOf(missing);
        }
    }

    /** A person at the table, by id. */
    public record Person(UUID personId, String side, List<String> roles) {
        public Person {
            roles = List.copyOf(roles);
        }
    }

    /**
     * How the scorecards went.
     *
     * @param change against the one published before; null: either has no score
     * @param periods the last ones, the newest first
     */
    public record Score(
            String period,
            @Nullable BigDecimal score,
            @Nullable String standing,
            String status,
            LocalDate publishedOn,
            @Nullable BigDecimal change,
            List<Period> periods) {
        public Score {
            periods = List.copyOf(periods);
        }
    }

    /** A published scorecard; {@code score} is null when nothing was measured. */
    public record Period(String period, @Nullable BigDecimal score, String status) {}

    /** The risk before and after what is done about it, 0 to 100. */
    public record Risk(
            @Nullable String inherent,
            @Nullable String residual,
            @Nullable LocalDate nextDueOn,
            Instant toldAt) {}

    /** We depend on the partner more than we want to, or it on us. */
    public record Alert(
            String subject, @Nullable String value, @Nullable String limit, Instant toldAt) {}

    /** A certificate that is EXPIRING or EXPIRED. */
    public record Certificate(String type, String state, @Nullable LocalDate until) {}

    /** An agreement; {@code until} is null when it has no end. */
    public record Agreement(UUID agreementId, @Nullable String kind, @Nullable LocalDate until) {}

    /** What is to be done: how many, how many of them too late, and when the next is due. */
    public record Work(long open, long overdue, @Nullable LocalDate nextDueOn) {}

    /** What is escalated: how much, up to which level, and when the next level's time ends. */
    public record Escalated(long open, @Nullable String highest, @Nullable LocalDate nextDueOn) {}

    /** The next one that is planned. */
    public record Meeting(UUID id, String kind, Instant at) {}

    /** How the last annual review ended, and how many days ago. */
    public record Review(LocalDate on, @Nullable String verdict, long ageDays) {}

    /** What was created together, in one currency. */
    public record Value(String currency, BigDecimal validated, BigDecimal realised) {}

    /** The highest information class that each side shows the other. */
    public record Sharing(@Nullable String ours, @Nullable String theirs) {}

    /**
     * The newest that a service told of this partner.
     *
     * @param position where it lies in that service's log; null: nothing was heard of it
     */
    public record Told(String source, @Nullable Long position, @Nullable Instant at) {}
}
