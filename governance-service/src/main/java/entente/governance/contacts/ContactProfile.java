package entente.governance.contacts;

import entente.governance.contacts.ContactState.Contact;
import entente.governance.contacts.ContactState.Counting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The contact between the sponsors of a partnership.
 *
 * @param firstDue the first quarter in which a contact is due
 * @param met quarters that are over and had a contact
 * @param due quarters that are over
 * @param ratio met ÷ due, 0 to 1; null before a quarter was due
 * @param silent the last quarter that is over, when nobody told of a contact since it began
 * @param contacts the latest first
 */
public record ContactProfile(
        UUID supplierId,
        String firstDue,
        int met,
        int due,
        @Nullable BigDecimal ratio,
        @Nullable LocalDate lastOn,
        @Nullable String silent,
        boolean ended,
        List<Contact> contacts) {

    public ContactProfile {
        contacts = List.copyOf(contacts);
    }

    static ContactProfile of(Counting state) {
        Figures figures = state.figures();
        Quarter silent = state.silent();
        return new ContactProfile(
                state.supplierId(),
                state.firstDue().toString(),
                figures.met(),
                figures.due(),
                figures.ratio(),
                figures.lastOn(),
                silent == null ? null : silent.toString(),
                state.ended(),
                state.contacts().stream()
                        .sorted(Comparator.comparing(Contact::on).reversed())
                        .toList());
    }
}
