package entente.governance.programme;

import entente.governance.kickoff.Output;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Roster;
import entente.governance.people.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The six steps on which a partnership is led (rule G17). Each is reached by what happened and by
 * nothing else: there is no command that ticks one off.
 */
public record Programme(List<Step> steps) {

    public Programme {
        steps = List.copyOf(steps);
    }

    /** The steps in their order. */
    public enum Stage {
        SEGMENT,
        ASSESS,
        GOVERN,
        MEASURE,
        LAUNCH,
        REVIEW
    }

    /**
     * A step.
     *
     * @param reachedOn null: it is not reached, or on which day it was is not kept
     * @param missing what there is to do; also once reached, as far as something is left open
     */
    public record Step(
            Stage stage, boolean reached, @Nullable LocalDate reachedOn, List<Missing> missing) {

        public Step {
            missing = List.copyOf(missing);
        }
    }

    /** Something that is to be done: a code to tell it by, and words. */
    public record Missing(String code, String words) {}

    /**
     * What the steps are read from. Days are null for what did not happen.
     *
     * @param segmentedOn since when the supplier is in its segment
     * @param assessedOn when its assessment was completed, with the warnings it left open
     * @param publishedOn when a scorecard of it was published first
     * @param outputsMissing of the kick-off workshop
     * @param unsigned sides that did not sign the charter that is next
     * @param activatedOn when the first charter of this opening came into force
     * @param reviewedOn when an annual review was concluded last
     * @param reviewDueOn when the next one is due
     */
    public record Evidence(
            @Nullable LocalDate segmentedOn,
            @Nullable LocalDate assessedOn,
            List<String> openWarnings,
            Roster roster,
            @Nullable LocalDate publishedOn,
            Set<Output> outputsMissing,
            Set<Side> unsigned,
            @Nullable LocalDate activatedOn,
            @Nullable LocalDate reviewedOn,
            @Nullable LocalDate reviewDueOn) {

        public Evidence {
            openWarnings = List.copyOf(openWarnings);
            outputsMissing = Set.copyOf(outputsMissing);
            unsigned = Set.copyOf(unsigned);
        }
    }

    public static Programme of(Evidence seen) {
        return new Programme(
                List.of(
                        step(
                                Stage.SEGMENT,
                                seen.segmentedOn(),
                                "segment-missing",
                                "It has no place in the portfolio yet"),
                        assess(seen),
                        govern(seen.roster()),
                        step(
                                Stage.MEASURE,
                                seen.publishedOn(),
                                "scorecard-missing",
                                "No scorecard of it was published yet"),
                        launch(seen),
                        step(
                                Stage.REVIEW,
                                seen.reviewedOn(),
                                "review-missing",
                                seen.reviewDueOn() == null
                                        ? "The first annual review is due a year after the launch"
                                        : "The annual review is due on " + seen.reviewDueOn())));
    }

    private static Step step(Stage stage, @Nullable LocalDate on, String code, String words) {
        return new Step(
                stage, on != null, on, on == null ? List.of(new Missing(code, words)) : List.of());
    }

    private static Step assess(Evidence seen) {
        if (seen.assessedOn() == null) {
            return step(Stage.ASSESS, null, "assessment-missing", "It is not assessed yet");
        }
        return new Step(
                Stage.ASSESS,
                true,
                seen.assessedOn(),
                seen.openWarnings().stream()
                        .map(each -> new Missing("warning-open", "Open warning: " + words(each)))
                        .toList());
    }

    /** Both sponsors can act: an account is tied to either seat. */
    private static Step govern(Roster roster) {
        List<Missing> missing = new ArrayList<>();
        for (Side side : Side.values()) {
            String whose = side == Side.OURS ? "our" : "the partner's";
            var seat =
                    roster.seats().stream()
                            .filter(each -> each.side() == side)
                            .filter(each -> each.has(PartnershipRole.SPONSOR))
                            .findFirst();
            if (seat.isEmpty()) {
                missing.add(new Missing("sponsor-missing", "Nobody is " + whose + " sponsor"));
            } else if (seat.get().account() == null) {
                missing.add(
                        new Missing(
                                "account-missing",
                                "No account is tied to the seat of " + whose + " sponsor"));
            }
        }
        return new Step(Stage.GOVERN, missing.isEmpty(), null, missing);
    }

    private static Step launch(Evidence seen) {
        if (seen.activatedOn() != null) {
            return new Step(Stage.LAUNCH, true, seen.activatedOn(), List.of());
        }
        List<Missing> missing = new ArrayList<>();
        for (Output output : Output.values()) {
            if (seen.outputsMissing().contains(output)) {
                missing.add(
                        new Missing(
                                "kick-off-outputs-missing",
                                "The workshop has no " + words(output.name())));
            }
        }
        for (Side side : Side.values()) {
            if (seen.unsigned().contains(side)) {
                missing.add(
                        new Missing(
                                "signatures-missing",
                                side == Side.OURS
                                        ? "Our sponsor did not sign the charter"
                                        : "The partner's sponsor did not sign the charter"));
            }
        }
        if (missing.isEmpty()) {
            missing.add(new Missing("charter-missing", "The charter is not brought into force"));
        }
        return new Step(Stage.LAUNCH, false, null, missing);
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
