package entente.supplier.assessment;

import entente.supplier.assessment.AssessmentEvent.Completed;
import entente.supplier.assessment.AssessmentEvent.SideAnswered;
import entente.supplier.assessment.AssessmentEvent.WarningOverridden;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The phases of an assessment. */
public sealed interface AssessmentState {

    /** Nobody is asked yet. */
    record Absent() implements AssessmentState {}

    /** Every phase after the opening. */
    sealed interface Known extends AssessmentState {
        Sheet sheet();

        /** The same phase with another sheet. */
        Known with(Sheet sheet);
    }

    /** Waits for answers. */
    record Open(Sheet sheet) implements Known {
        @Override
        public Known with(Sheet other) {
            return new Open(other);
        }
    }

    /** Has come to something. */
    record Done(Sheet sheet, Completed result) implements Known {
        @Override
        public Known with(Sheet other) {
            return new Done(other, result);
        }
    }

    /** Came to nothing. */
    record GivenUp(Sheet sheet, String reason) implements Known {
        @Override
        public Known with(Sheet other) {
            return new GivenUp(other, reason);
        }
    }

    /**
     * What was asked and answered.
     *
     * @param ourAnswers the last ones, null while there are none
     * @param overrides one per warning
     */
    record Sheet(
            UUID supplierId,
            Form ours,
            Form theirs,
            @Nullable SideAnswered ourAnswers,
            @Nullable SideAnswered theirAnswers,
            List<WarningOverridden> overrides) {

        public Sheet {
            overrides = List.copyOf(overrides);
        }

        Form form(Side side) {
            return switch (side) {
                case OURS -> ours;
                case THEIRS -> theirs;
            };
        }

        Optional<SideAnswered> answers(Side side) {
            return switch (side) {
                case OURS -> Optional.ofNullable(ourAnswers);
                case THEIRS -> Optional.ofNullable(theirAnswers);
            };
        }

        /** The warnings that the answers raise, overridden or not. */
        List<Warning> raised() {
            return Stream.of(Side.values())
                    .flatMap(side -> answers(side).stream())
                    .flatMap(given -> given.warnings().stream())
                    .distinct()
                    .sorted()
                    .toList();
        }

        Optional<WarningOverridden> override(Warning warning) {
            return overrides.stream().filter(o -> o.warning() == warning).findAny();
        }

        /** The warnings that stand in the way. */
        public List<Warning> openWarnings() {
            return raised().stream().filter(w -> override(w).isEmpty()).toList();
        }

        Sheet with(SideAnswered given) {
            return switch (given.side()) {
                case OURS -> new Sheet(supplierId, ours, theirs, given, theirAnswers, overrides);
                case THEIRS -> new Sheet(supplierId, ours, theirs, ourAnswers, given, overrides);
            };
        }

        Sheet with(WarningOverridden override) {
            return new Sheet(
                    supplierId,
                    ours,
                    theirs,
                    ourAnswers,
                    theirAnswers,
                    Stream.concat(
                                    overrides.stream()
                                            .filter(o -> o.warning() != override.warning()),
                                    Stream.of(override))
                            .toList());
        }
    }
}
