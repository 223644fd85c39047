package entente.governance.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The phases of a document. */
public sealed interface DocumentState {

    record Absent() implements DocumentState {}

    /**
     * It was opened.
     *
     * @param openedBy who opened it
     * @param classedBy who gave it the class that it has
     * @param readers who reads it while it is restricted, beside who opened it
     * @param versions the first one first
     */
    record Known(
            UUID partnershipId,
            UUID supplierId,
            Paper paper,
            String openedBy,
            String classedBy,
            List<String> readers,
            List<Version> versions)
            implements DocumentState {

        public Known {
            readers = List.copyOf(readers);
            versions = List.copyOf(versions);
        }

        /** Whether it is not for a clean room, or the person is let in there. */
        boolean isFor(String person) {
            return paper.informationClass() != InformationClass.RESTRICTED
                    || person.equals(openedBy)
                    || readers.contains(person);
        }

        Optional<Version> version(int number) {
            return versions.stream().filter(each -> each.number == number).findFirst();
        }

        /** The newest version that was not withdrawn. */
        Optional<Version> current() {
            return versions.stream()
                    .filter(each -> each.withdrawal == null)
                    .reduce((_, last) -> last);
        }

        Known with(Version added) {
            return new Known(
                    partnershipId,
                    supplierId,
                    paper,
                    openedBy,
                    classedBy,
                    readers,
                    Stream.concat(versions.stream(), Stream.of(added)).toList());
        }

        Known without(int number, Withdrawal withdrawal) {
            return new Known(
                    partnershipId,
                    supplierId,
                    paper,
                    openedBy,
                    classedBy,
                    readers,
                    versions.stream()
                            .map(each -> each.number == number ? each.withdrawn(withdrawal) : each)
                            .toList());
        }

        Known as(Paper other, String by) {
            return new Known(partnershipId, supplierId, other, openedBy, by, readers, versions);
        }

        Known readBy(List<String> others) {
            return new Known(
                    partnershipId, supplierId, paper, openedBy, classedBy, others, versions);
        }
    }

    /**
     * A file that was brought.
     *
     * @param withdrawal null: it counts
     */
    record Version(
            int number, Content content, String by, Instant at, @Nullable Withdrawal withdrawal) {

        Version withdrawn(Withdrawal why) {
            return new Version(number, content, by, at, why);
        }
    }

    /** Why a version does not count any more. */
    record Withdrawal(String reason, String by, Instant at) {}
}
