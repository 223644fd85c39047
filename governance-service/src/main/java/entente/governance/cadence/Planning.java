package entente.governance.cadence;

import entente.governance.cadence.CadenceCommand.Extend;
import entente.governance.cadence.CadenceCommand.Set;
import entente.governance.cadence.CadenceEvent.Beat;
import entente.governance.cadence.CadenceEvent.Extended;
import entente.governance.cadence.CadenceEvent.Planned;
import entente.governance.cadence.CadenceEvent.Withdrawn;
import entente.governance.cadence.CadenceState.Known;
import entente.governance.calendar.Calendar;
import entente.governance.calendar.OffDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which meetings the rhythms of a cadence name, and which of those are news.
 *
 * @param offDays looked up when it plans, never when events are folded
 */
record Planning(OffDays offDays) {

    /** A charter is in force. */
    List<CadenceEvent> set(Set c, CadenceState state) {
        Known before =
                state instanceof Known known
                        ? known
                        : new Known(
                                c.partnershipId(),
                                c.supplierId(),
                                0,
                                List.of(),
                                c.calendar(),
                                null,
                                Map.of(),
                                Map.of(),
                                List.of(),
                                true);
        List<Beat> beats =
                c.rhythms().stream()
                        .map(rhythm ->
                                before.beats().stream()
                                        .filter(beat ->
                                                beat.rhythm().kind() == rhythm.kind()
                                                        && beat.rhythm()
                                                                .rrule()
                                                                .equals(rhythm.rrule()))
                                        .findFirst()
                                        .map(beat -> new Beat(rhythm, beat.begin()))
                                        .orElse(new Beat(rhythm, c.begin())))
                        .toList();
        if (before.running()
                && before.charterVersion() == c.charterVersion()
                && before.calendar().equals(c.calendar())) {
            return List.of();
        }
        LocalDate from = c.begin().isAfter(c.today()) ? c.begin() : c.today();
        return planned(before, c.charterVersion(), beats, c.calendar(), from);
    }

    /** Holds from a day on: what was planned after it and is named no more is withdrawn. */
    List<CadenceEvent> planned(
            Known before, int version, List<Beat> beats, Calendar calendar, LocalDate from) {
        UUID partnership = before.partnershipId();
        UUID supplier = before.supplierId();
        LocalDate until = from.plusMonths(Cadence.HORIZON_MONTHS);
        List<Occurrence> now = occurrences(partnership, beats, calendar, from, until);
        HashSet<UUID> named = new HashSet<>();
        now.forEach(each -> named.add(each.meetingId()));
        List<CadenceEvent> events = new ArrayList<>();
        events.add(new CadenceEvent.Set(partnership, supplier, version, beats, calendar));
        for (Occurrence old : before.toCome()) {
            boolean stays =
                    old.on().isBefore(from)
                            || named.contains(old.meetingId())
                            || before.touched().containsKey(old.meetingId());
            if (!stays) {
                events.add(new Withdrawn(partnership, supplier, old.meetingId(), old.kind()));
            }
        }
        events.addAll(news(before, now));
        events.add(new Extended(partnership, supplier, until));
        return events;
    }

    /** A month more. */
    List<CadenceEvent> extend(Extend c, Known state) {
        LocalDate until = c.today().plusMonths(Cadence.HORIZON_MONTHS);
        LocalDate from = state.until() == null ? c.today() : state.until().plusDays(1);
        if (until.isBefore(from)) {
            return List.of();
        }
        List<CadenceEvent> events =
                new ArrayList<>(
                        news(
                                state,
                                occurrences(
                                        state.partnershipId(),
                                        state.beats(),
                                        state.calendar(),
                                        from,
                                        until)));
        events.add(new Extended(state.partnershipId(), state.supplierId(), until));
        return events;
    }

    private List<Occurrence> occurrences(
            UUID partnership,
            List<Beat> beats,
            Calendar calendar,
            LocalDate from,
            LocalDate until) {
        return Occurrences.of(partnership, beats, calendar, offDays, from, until);
    }

    /** Those that are not planned so already; what was moved or settled is left alone. */
    private static List<CadenceEvent> news(Known state, List<Occurrence> now) {
        return now.stream()
                .filter(each -> !state.touched().containsKey(each.meetingId()))
                .filter(each -> !each.equals(state.occurrence(each.meetingId()).orElse(null)))
                .<CadenceEvent>map(
                        each -> new Planned(state.partnershipId(), state.supplierId(), each))
                .toList();
    }
}
