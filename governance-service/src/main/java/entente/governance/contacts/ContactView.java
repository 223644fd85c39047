package entente.governance.contacts;

import entente.governance.contacts.ContactEvent.Begun;
import entente.governance.contacts.ContactEvent.Ended;
import entente.governance.contacts.ContactEvent.Made;
import entente.governance.contacts.ContactEvent.QuarterPassed;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Between which sponsors is there contact, and where is silence? */
@Singleton
public class ContactView implements View<ContactEvent, ContactView.ContactRow> {

    /**
     * The contact within one partnership; {@code silent} names the last quarter that passed, when
     * that had none.
     */
    @Entity
    @Table(
            name = "sponsor_contact_v1",
            indexes = {
                @Index(columnList = "supplier_id"),
                @Index(columnList = "last_on, partnership_id")
            })
    public static class ContactRow {
        @Id public UUID partnershipId = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public boolean ended;
        public String firstDue = "";
        public int met;
        public int due;
        public @Nullable LocalDate lastOn;
        public @Nullable String silent;
    }

    @Override
    public Feed<ContactEvent> feed() {
        return new Feed.Log<>(ContactEvent.CATEGORY);
    }

    @Override
    public Class<ContactRow> row() {
        return ContactRow.class;
    }

    @Override
    public Object key(Recorded<ContactEvent> recorded) {
        return recorded.event().partnershipId();
    }

    @Override
    public @Nullable ContactRow evolve(
            @Nullable ContactRow before, Recorded<ContactEvent> recorded) {
        ContactRow row = before == null ? new ContactRow() : before;
        switch (recorded.event()) {
            case Begun e -> {
                row.partnershipId = e.partnershipId();
                row.supplierId = e.supplierId();
                row.ended = false;
                row.firstDue = e.firstDue().toString();
                row.met = 0;
                row.due = 0;
                row.silent = null;
            }
            case Made e -> {
                show(row, e.figures());
                row.silent = null;
            }
            case QuarterPassed e -> {
                show(row, e.figures());
                row.silent = e.silent() ? e.quarter().toString() : null;
            }
            case Ended _ -> {
                row.ended = true;
                row.silent = null;
            }
        }
        return row;
    }

    private static void show(ContactRow row, Figures figures) {
        row.met = figures.met();
        row.due = figures.due();
        row.lastOn = figures.lastOn();
    }
}
