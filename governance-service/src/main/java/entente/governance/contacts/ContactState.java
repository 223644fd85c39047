package entente.governance.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the contact between two sponsors stands. */
public sealed interface ContactState {

    /** Nothing was ever due. */
    record Absent() implements ContactState {}

    /**
     * A contact as it was told.
     *
     * @param meetingId null: told by hand
     */
    record Contact(
            LocalDate on,
            ContactKind kind,
            @Nullable UUID meetingId,
            @Nullable String note,
            String by) {}

    /**
     * Quarters count, or counted.
     *
     * @param passed the last quarter that is over; null: none that was due
     * @param contacts as they were told
     * @param ended there is no partnership any more
     */
    record Counting(
            UUID partnershipId,
            UUID supplierId,
            Quarter firstDue,
            @Nullable Quarter passed,
            List<Contact> contacts,
            boolean ended)
            implements ContactState {

        public Counting {
            contacts = List.copyOf(contacts);
        }

        boolean knows(@Nullable UUID meeting) {
            return meeting != null
                    && contacts.stream().anyMatch(contact -> meeting.equals(contact.meetingId));
        }

        /** The quarter that is over next. */
        Quarter next() {
            return passed == null ? firstDue : passed.next();
        }

        boolean isSilent(Quarter quarter) {
            return contacts.stream().noneMatch(c -> Quarter.of(c.on).equals(quarter));
        }

        /** The last quarter that is over, when there was no contact since it began. */
        @Nullable Quarter silent() {
            LocalDate last = figures().lastOn();
            return ended || passed == null || (last != null && !last.isBefore(passed.first()))
                    ? null
                    : passed;
        }

        Figures figures() {
            Set<Quarter> met =
                    contacts.stream()
                            .map(contact -> Quarter.of(contact.on))
                            .filter(q -> q.compareTo(firstDue) >= 0)
                            .filter(q -> passed != null && q.compareTo(passed) <= 0)
                            .collect(Collectors.toCollection(TreeSet::new));
            return new Figures(
                    met.size(),
                    passed == null ? 0 : passed.since(firstDue) + 1,
                    contacts.stream().map(Contact::on).max(LocalDate::compareTo).orElse(null));
        }

        Counting with(Contact contact) {
            return new Counting(
                    partnershipId,
                    supplierId,
                    firstDue,
                    passed,
                    Stream.concat(contacts.stream(), Stream.of(contact)).toList(),
                    ended);
        }

        Counting through(Quarter quarter) {
            return new Counting(partnershipId, supplierId, firstDue, quarter, contacts, ended);
        }

        /** As it goes on with another opening: what was due before is history. */
        Counting again(Quarter from) {
            return new Counting(partnershipId, supplierId, from, null, contacts, false);
        }

        Counting over() {
            return new Counting(partnershipId, supplierId, firstDue, passed, contacts, true);
        }
    }
}
