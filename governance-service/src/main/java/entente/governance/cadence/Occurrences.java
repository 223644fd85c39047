package entente.governance.cadence;

import entente.governance.cadence.CadenceEvent.Beat;
import entente.governance.calendar.Calendar;
import entente.governance.calendar.OffDays;
import entente.governance.calendar.Recurrence;
import entente.governance.calendar.WorkingDays;
import entente.governance.charter.MeetingKind;
import entente.governance.charter.Rhythm;
import entente.platform.Ids;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans the meetings that follow from the rhythms of a charter. */
final class Occurrences {

    /** So far a day off may push a meeting before it would have to be looked up further. */
    private static final int SLACK_DAYS = 40;

    private Occurrences() {}

    /**
     * The meetings from one day up to another, both included, in order of time.
     *
     * <p>One that falls on a day on which a side does not work is held on the next working day;
     * when that is as late as the next of its kind, it is dropped. A local time that the clock
     * skips in spring is later by the gap, one that it shows twice in autumn is the earlier.
     */
    static List<Occurrence> of(
            UUID partnershipId,
            List<Beat> beats,
            Calendar calendar,
            OffDays offDays,
            LocalDate from,
            LocalDate until) {
        WorkingDays working =
                new WorkingDays(offDays.of(calendar, from, until.plusDays(SLACK_DAYS)));
        List<Occurrence> all = new ArrayList<>();
        for (Beat beat : beats) {
            Rhythm rhythm = beat.rhythm();
            List<LocalDateTime> times =
                    Recurrence.of(rhythm.rrule())
                            .between(beat.begin().atTime(rhythm.time()), from, until);
            for (int i = 0; i < times.size(); i++) {
                LocalDate named = times.get(i).toLocalDate();
                LocalDate day = working.next(named);
                LocalDate next = i + 1 < times.size() ? times.get(i + 1).toLocalDate() : null;
                if (next == null || day.isBefore(next)) {
                    all.add(planned(partnershipId, rhythm, calendar, named, day));
                }
            }
        }
        all.sort(Comparator.comparing(Occurrence::at).thenComparing(Occurrence::kind));
        return all;
    }

    private static Occurrence planned(
            UUID partnershipId, Rhythm rhythm, Calendar calendar, LocalDate named, LocalDate day) {
        @Nullable LocalDate shiftedFrom = day.equals(named) ? null : named;
        return new Occurrence(
                id(partnershipId, rhythm.kind(), named),
                rhythm.kind(),
                day.atTime(rhythm.time()).atZone(calendar.zone()).toInstant(),
                calendar.zone(),
                day,
                shiftedFrom,
                rhythm.minutes());
    }

    static UUID id(UUID partnershipId, MeetingKind kind, LocalDate named) {
        return Ids.derived(partnershipId, kind + "/" + named);
    }
}
