package entente.governance.meetings;

import entente.governance.meetings.MeetingEvent.Held;
import entente.governance.meetings.MeetingEvent.Minuted;
import entente.governance.meetings.MeetingEvent.MinutesApproved;
import entente.governance.meetings.MeetingEvent.Point;
import entente.governance.meetings.MeetingEvent.Slot;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The phases of a meeting. */
public sealed interface MeetingState {

    /** Nobody planned it. */
    record Absent() implements MeetingState {}

    /** Every phase after that. */
    sealed interface Known extends MeetingState {
        Plan plan();
    }

    /** It took place. */
    sealed interface TookPlace extends Known {
        Held held();

        @Nullable Minuted minutes();
    }

    /** What was planned. */
    record Plan(UUID partnershipId, UUID supplierId, Slot slot, List<Point> agenda) {

        public Plan {
            agenda = List.copyOf(agenda);
        }

        Plan at(Slot other) {
            return new Plan(partnershipId, supplierId, other, agenda);
        }

        Plan about(List<Point> points) {
            return new Plan(partnershipId, supplierId, slot, points);
        }
    }

    record Planned(Plan plan) implements Known {}

    record Missed(Plan plan, int inARow) implements Known {}

    /**
     * It was called off.
     *
     * @param byCadence whether nobody asked for that
     */
    record Cancelled(Plan plan, String reason, boolean byCadence) implements Known {}

    /**
     * It took place and its minutes are open.
     *
     * @param minutes null: none were written yet
     */
    record Open(Plan plan, Held held, @Nullable Minuted minutes) implements TookPlace {}

    /** Both sides agree on its minutes. */
    record Closed(Plan plan, Held held, Minuted minutes, MinutesApproved approved)
            implements TookPlace {}
}
