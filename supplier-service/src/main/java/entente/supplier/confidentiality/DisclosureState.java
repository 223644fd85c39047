package entente.supplier.confidentiality;

import entente.supplier.confidentiality.DisclosureEvent.Given;
import java.util.List;

/** The phases of a disclosure. */
public sealed interface DisclosureState {

    /** Nothing was disclosed. */
    record Absent() implements DisclosureState {}

    /**
     * Readable at its level.
     *
     * @param disclosed with the content as it is now
     * @param readers who reads it when it is restricted, beside who gave it
     */
    record Open(Given disclosed, List<String> readers) implements DisclosureState {
        public Open {
            readers = List.copyOf(readers);
        }

        /** Whether it is not for a clean room, or the person is let in there. */
        boolean isFor(String person) {
            return !disclosed.informationClass().namesReaders()
                    || person.equals(disclosed.by())
                    || readers.contains(person);
        }
    }

    /** Not readable any more. */
    record Withdrawn(Given disclosed, String reason) implements DisclosureState {}
}
