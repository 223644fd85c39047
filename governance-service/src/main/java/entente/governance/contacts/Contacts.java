package entente.governance.contacts;

import entente.governance.contacts.ContactCommand.Begin;
import entente.governance.contacts.ContactCommand.End;
import entente.governance.contacts.ContactCommand.Make;
import entente.governance.contacts.ContactCommand.Pass;
import entente.governance.contacts.ContactEvent.Begun;
import entente.governance.contacts.ContactEvent.Ended;
import entente.governance.contacts.ContactEvent.Made;
import entente.governance.contacts.ContactEvent.QuarterPassed;
import entente.governance.contacts.ContactState.Absent;
import entente.governance.contacts.ContactState.Contact;
import entente.governance.contacts.ContactState.Counting;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.util.List;

/**
 * Counts the quarters in which the sponsors were in contact. The quarter in which a partnership
 * begins asks for nothing unless it begins with it; a contact that is told late still counts for
 * its quarter, but an alert that was given stays given.
 */
public final class Contacts implements Decider<ContactCommand, ContactState, ContactEvent> {

    private record On(ContactCommand command, ContactState state) {}

    @Override
    public ContactState initial() {
        return new Absent();
    }

    @Override
    public List<ContactEvent> decide(ContactCommand command, ContactState state) {
        return switch (new On(command, state)) {
            case On(Begin c, Absent _) -> begun(c);
            case On(Begin c, Counting s) -> s.ended() ? begun(c) : List.of();
            case On(Make _, Absent _) -> throw notOpen();
            case On(Make c, Counting s) -> make(c, s);
            case On(Pass c, Counting s) -> pass(c, s);
            case On(End c, Counting s) ->
                    s.ended()
                            ? List.of()
                            : List.of(new Ended(s.partnershipId(), s.supplierId(), c.on()));
            case On(Pass _, Absent _), On(End _, Absent _) -> List.of();
        };
    }

    private static List<ContactEvent> begun(Begin c) {
        return List.of(
                new Begun(c.partnershipId(), c.supplierId(), c.on(), Quarter.firstFrom(c.on())));
    }

    private static List<ContactEvent> make(Make c, Counting s) {
        if (s.ended()) {
            throw notOpen();
        }
        if (c.on().isAfter(c.today())) {
            throw new Rejected("contact-in-future", "Tell of a contact once it took place");
        }
        if (c.meetingId() == null && c.on().isBefore(c.today().minusYears(1))) {
            throw new Rejected("contact-too-old", "A contact is told of within a year");
        }
        if (s.knows(c.meetingId())) {
            return List.of();
        }
        Contact contact = new Contact(c.on(), c.kind(), c.meetingId(), c.note(), c.by());
        return List.of(
                new Made(
                        s.partnershipId(),
                        s.supplierId(),
                        c.on(),
                        c.kind(),
                        c.meetingId(),
                        c.note(),
                        s.with(contact).figures(),
                        c.by()));
    }

    private static List<ContactEvent> pass(Pass c, Counting s) {
        if (s.ended() || !c.quarter().equals(s.next())) {
            return List.of(); // of a former opening, or told twice
        }
        return List.of(
                new QuarterPassed(
                        s.partnershipId(),
                        s.supplierId(),
                        c.quarter(),
                        s.isSilent(c.quarter()),
                        s.through(c.quarter()).figures()));
    }

    private static Rejected notOpen() {
        return new Rejected(
                Rejected.Kind.CONFLICT, "partnership-not-open", "There is no open partnership");
    }

    @Override
    public ContactState evolve(ContactState state, ContactEvent event) {
        return switch (event) {
            case Begun e ->
                    state instanceof Counting s
                            ? s.again(e.firstDue())
                            : new Counting(
                                    e.partnershipId(),
                                    e.supplierId(),
                                    e.firstDue(),
                                    null,
                                    List.of(),
                                    false);
            case Made e ->
                    counting(state)
                            .with(new Contact(e.on(), e.kind(), e.meetingId(), e.note(), e.by()));
            case QuarterPassed e -> counting(state).through(e.quarter());
            case Ended _ -> counting(state).over();
        };
    }

    private static Counting counting(ContactState state) {
        if (state instanceof Counting s) {
            return s;
        }
        throw new IllegalStateException("Nothing counts yet");
    }
}
