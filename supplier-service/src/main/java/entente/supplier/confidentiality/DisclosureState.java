package entente.supplier.confidentiality;

import entente.supplier.confidentiality.DisclosureEvent.Given;

/** The phases of a disclosure. */
public sealed interface DisclosureState {

    /** Nothing was disclosed. */
    record Absent() implements DisclosureState {}

    /** Readable at its level; {@code disclosed} with the content as it is now. */
    record Open(Given disclosed) implements DisclosureState {}

    /** Not readable any more. */
    record Withdrawn(Given disclosed, String reason) implements DisclosureState {}
}
