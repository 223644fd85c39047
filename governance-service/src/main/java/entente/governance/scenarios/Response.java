package entente.governance.scenarios;

import entente.governance.people.Roster;
import entente.governance.people.Side;
import entente.platform.Rejected;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What both sides do when it happens.
 *
 * @param ours person id of our owner, {@code theirs} of the partner's
 */
public record Response(UUID ours, UUID theirs, List<Step> steps) {

    /**
     * One thing to do.
     *
     * @param withinHours after it began; null: no time is set
     */
    public record Step(Side side, String what, @Nullable Integer withinHours) {}

    public Response {
        steps = List.copyOf(steps);
    }

    /**
     * Whether both sides own it and have something to do.
     *
     * @throws Rejected {@code owner-not-seated, steps-missing}
     */
    public void requireJoint(Roster roster) {
        requireOwner(roster, ours, Side.OURS);
        requireOwner(roster, theirs, Side.THEIRS);
        for (Side side : Side.values()) {
            if (steps.stream().noneMatch(step -> step.side() == side)) {
                throw new Rejected(
                        "steps-missing", "Each side has at least one step: " + side + " has none");
            }
        }
    }

    private static void requireOwner(Roster roster, UUID person, Side side) {
        if (roster.person(person).filter(seat -> seat.side() == side).isEmpty()) {
            throw new Rejected(
                    "owner-not-seated",
                    "The owner on either side has a seat at the partnership's table: " + side);
        }
    }
}
