package entente.scorecard.targets;

import entente.scorecard.targets.TargetEvent.Agreed;
import entente.scorecard.targets.TargetEvent.Reached;
import entente.scorecard.targets.TargetEvent.Reported;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The phases of a target. */
public sealed interface TargetState {

    /** Nobody agreed it. */
    record Absent() implements TargetState {}

    /** Every phase after that. */
    sealed interface Known extends TargetState {
        Matter matter();

        Known with(Matter changed);
    }

    record Running(Matter matter) implements Known {
        @Override
        public Running with(Matter changed) {
            return new Running(changed);
        }
    }

    /** Due and not reached, as far as is verified. */
    record Missed(Matter matter) implements Known {
        @Override
        public Missed with(Matter changed) {
            return new Missed(changed);
        }
    }

    record Met(Matter matter, Reached reached) implements Known {
        @Override
        public Met with(Matter changed) {
            return new Met(changed, reached);
        }
    }

    record Withdrawn(Matter matter, String reason) implements Known {
        @Override
        public Withdrawn with(Matter changed) {
            return new Withdrawn(changed, reason);
        }
    }

    /** What became of a report. */
    enum Verdict {
        OPEN,
        VERIFIED,
        DISMISSED
    }

    /**
     * A report and what became of it.
     *
     * @param judge who verified or dismissed it
     * @param reason why it was dismissed
     */
    record Report(
            Reported reported, Verdict verdict, @Nullable String judge, @Nullable String reason) {}

    /** What was agreed, and all reports in the order of their numbers. */
    record Matter(Agreed agreed, List<Report> reports) {

        public Matter {
            reports = List.copyOf(reports);
        }

        Optional<Report> report(int no) {
            return reports.stream().filter(report -> report.reported.no() == no).findFirst();
        }

        Matter with(Reported reported) {
            Report open = new Report(reported, Verdict.OPEN, null, null);
            return new Matter(agreed, Stream.concat(reports.stream(), Stream.of(open)).toList());
        }

        Matter judged(int no, Verdict verdict, String judge, @Nullable String reason) {
            return new Matter(
                    agreed,
                    reports.stream()
                            .map(report ->
                                    report.reported.no() == no
                                            ? new Report(report.reported, verdict, judge, reason)
                                            : report)
                            .toList());
        }

        /** The newest verified report of a day up to the given one. */
        Optional<Reported> verifiedUntil(LocalDate day) {
            return reports.stream()
                    .filter(report -> report.verdict == Verdict.VERIFIED)
                    .map(Report::reported)
                    .filter(reported -> !reported.on().isAfter(day))
                    .max(Comparator.comparing(Reported::on).thenComparing(Reported::no));
        }

        @Nullable BigDecimal standing(LocalDate day) {
            return verifiedUntil(day).map(Reported::value).orElse(null);
        }
    }
}
