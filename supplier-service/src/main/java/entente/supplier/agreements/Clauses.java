package entente.supplier.agreements;

import entente.platform.Rejected;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clauses of an agreement, at most one of each kind; null for none. */
public record Clauses(
        Clause.@Nullable MultiYearTerm multiYearTerm,
        Clause.@Nullable GainShare gainShare,
        Clause.@Nullable ExitProvision exitProvision,
        Clause.@Nullable TransitionOfProduction transitionOfProduction,
        Clause.@Nullable Confidentiality confidentiality) {

    public static final Clauses NONE = new Clauses(null, null, null, null, null);

    List<Clause> all() {
        return Stream.<@Nullable Clause>of(
                        multiYearTerm,
                        gainShare,
                        exitProvision,
                        transitionOfProduction,
                        confidentiality)
                .<Clause>mapMulti((clause, next) -> {
                    if (clause != null) {
                        next.accept(clause);
                    }
                })
                .toList();
    }

    /** Days during which deliveries go on after the end. */
    int transitionDays() {
        return transitionOfProduction == null ? 0 : transitionOfProduction.days();
    }

    /**
     * The same, if they can be agreed.
     *
     * @throws Rejected when a clause contradicts itself
     */
    Clauses checked() {
        all().forEach(Clauses::check);
        return this;
    }

    private static void check(Clause clause) {
        switch (clause) {
            case Clause.MultiYearTerm c -> require(c.years() > 0, "a term lasts a year at least");
            case Clause.GainShare c -> check(c);
            case Clause.ExitProvision c ->
                    require(
                            c.ours().noticeDays() >= 0 && c.theirs().noticeDays() >= 0,
                            "notice takes no time that is negative");
            case Clause.TransitionOfProduction c ->
                    require(c.days() > 0, "a transition lasts a day at least");
            case Clause.Confidentiality c ->
                    require(c.monthsAfterEnd() >= 0, "secrecy does not end before the agreement");
        }
    }

    private static void check(Clause.GainShare c) {
        Money cap = Objects.requireNonNullElse(c.cap(), c.floor());
        if (!c.baseline().sameCurrency(c.floor())
                || !c.baseline().sameCurrency(c.trigger())
                || !c.baseline().sameCurrency(cap)) {
            throw new Rejected("currency-mismatch", "One gain share has one currency");
        }
        require(
                c.baseline().ordinary()
                        && c.floor().ordinary()
                        && c.trigger().ordinary()
                        && cap.ordinary()
                        && c.ratio().scale() <= 9,
                "numbers have 18 digits before and 9 after the point at most");
        require(
                c.ratio().signum() >= 0 && c.ratio().compareTo(BigDecimal.ONE) <= 0,
                "a gain share's ratio lies between 0 and 1");
        require(
                c.baseline().value().signum() >= 0
                        && c.floor().value().signum() >= 0
                        && c.trigger().value().signum() >= 0,
                "baseline, floor and trigger are not negative");
        if (cap.value().compareTo(c.floor().value()) < 0) {
            throw new Rejected("cap-below-floor", "A gain share's cap is not below its floor");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Rejected("clause-invalid", "Of this clause: " + otherwise);
        }
    }
}
