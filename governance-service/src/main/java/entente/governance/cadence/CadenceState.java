package entente.governance.cadence;

import entente.governance.cadence.CadenceEvent.Beat;
import entente.governance.calendar.Calendar;
import entente.governance.charter.MeetingKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The phases of a cadence. */
public sealed interface CadenceState {

    /** No charter was ever in force. */
    record Absent() implements CadenceState {}

    /**
     * It holds, or held.
     *
     * @param until up to which day occurrences are planned; null: none yet
     * @param planned occurrences that are to come, by meeting
     * @param touched the days of those that the sides moved, held or called off; nobody plans them
     *     anew
     * @param missed occurrences that were missed since the last one of their kind was held
     * @param running false once the partnership ended
     */
    record Known(
            UUID partnershipId,
            UUID supplierId,
            int charterVersion,
            List<Beat> beats,
            Calendar calendar,
            @Nullable LocalDate until,
            Map<UUID, Occurrence> planned,
            Map<UUID, LocalDate> touched,
            List<Occurrence> missed,
            boolean running)
            implements CadenceState {

        public Known {
            beats = List.copyOf(beats);
            planned = Map.copyOf(planned);
            touched = Map.copyOf(touched);
            missed = List.copyOf(missed);
        }

        Known set(CadenceEvent.Set e) {
            return new Known(
                    partnershipId,
                    supplierId,
                    e.charterVersion(),
                    e.beats(),
                    e.calendar(),
                    until,
                    planned,
                    touched,
                    missed,
                    true);
        }

        Known extended(LocalDate day) {
            return new Known(
                    partnershipId,
                    supplierId,
                    charterVersion,
                    beats,
                    calendar,
                    day,
                    planned,
                    lately(day),
                    missed,
                    running);
        }

        Known with(Occurrence occurrence) {
            return changed(all -> put(all, occurrence), missed);
        }

        Known movedTo(Occurrence occurrence) {
            return touched(occurrence.meetingId(), occurrence.on()).with(occurrence);
        }

        /** The sides called it off. */
        Known cancelled(UUID meetingId) {
            return touched(meetingId, day(meetingId)).without(meetingId);
        }

        private LocalDate day(UUID meetingId) {
            return occurrence(meetingId).map(Occurrence::on).orElse(LocalDate.EPOCH);
        }

        /** Those that planning up to this day may come upon again. */
        private Map<UUID, LocalDate> lately(LocalDate day) {
            Map<UUID, LocalDate> left = new LinkedHashMap<>(touched);
            LocalDate gone = day.minusMonths(Cadence.HORIZON_MONTHS + 1L);
            left.values().removeIf(each -> each.isBefore(gone));
            return left;
        }

        private Known touched(UUID meetingId, LocalDate day) {
            Map<UUID, LocalDate> more = new LinkedHashMap<>(touched);
            more.put(meetingId, day);
            return new Known(
                    partnershipId,
                    supplierId,
                    charterVersion,
                    beats,
                    calendar,
                    until,
                    planned,
                    more,
                    missed,
                    running);
        }

        Known without(UUID meetingId) {
            return changed(all -> removed(all, meetingId), missed);
        }

        Known withMissed(Occurrence occurrence) {
            List<Occurrence> more = new ArrayList<>(missed);
            more.add(occurrence);
            return changed(all -> removed(all, occurrence.meetingId()), more);
        }

        /** One was held: what was missed of its kind up to its day counts no more. */
        Known withHeld(UUID meetingId, MeetingKind kind) {
            LocalDate day = day(meetingId);
            List<Occurrence> left =
                    missed.stream()
                            .filter(each -> each.kind() != kind || each.on().isAfter(day))
                            .toList();
            return touched(meetingId, day).changed(all -> removed(all, meetingId), left);
        }

        Known stopped() {
            return new Known(
                    partnershipId,
                    supplierId,
                    charterVersion,
                    beats,
                    calendar,
                    until,
                    planned,
                    touched,
                    missed,
                    false);
        }

        private Known changed(
                UnaryOperator<Map<UUID, Occurrence>> change, List<Occurrence> nowMissed) {
            Map<UUID, Occurrence> now = change.apply(new LinkedHashMap<>(planned));
            return new Known(
                    partnershipId,
                    supplierId,
                    charterVersion,
                    beats,
                    calendar,
                    until,
                    now,
                    touched,
                    nowMissed,
                    running);
        }

        private static Map<UUID, Occurrence> put(Map<UUID, Occurrence> all, Occurrence one) {
            all.put(one.meetingId(), one);
            return all;
        }

        private static Map<UUID, Occurrence> removed(Map<UUID, Occurrence> all, UUID id) {
            all.remove(id);
            return all;
        }

        /** One that is planned, or was missed since the last one of its kind was held. */
        Optional<Occurrence> occurrence(UUID meetingId) {
            Occurrence still = planned.get(meetingId);
            return still != null
                    ? Optional.of(still)
                    : missed.stream()
                            .filter(each -> each.meetingId().equals(meetingId))
                            .findFirst();
        }

        int missedInARow(MeetingKind kind) {
            return Math.toIntExact(missed.stream().filter(each -> each.kind() == kind).count());
        }

        /** What is to come, the next one first. */
        public List<Occurrence> toCome() {
            return planned.values().stream()
                    .sorted(
                            Comparator.comparing(Occurrence::at)
                                    .thenComparing(Occurrence::meetingId))
                    .toList();
        }

        /** The next one of a kind behind a day. */
        public Optional<Occurrence> nextAfter(LocalDate day, MeetingKind kind) {
            return toCome().stream()
                    .filter(each -> each.kind() == kind && each.on().isAfter(day))
                    .findFirst();
        }
    }
}
