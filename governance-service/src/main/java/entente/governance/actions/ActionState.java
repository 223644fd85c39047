package entente.governance.actions;

import entente.governance.actions.ActionEvent.ChangeOffered;
import entente.governance.actions.ActionEvent.Overwrote;
import entente.governance.actions.ActionEvent.WithdrawalOffered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The phases of an action item. */
public sealed interface ActionState {

    /** Nobody agreed it. */
    record Absent() implements ActionState {}

    /** Every phase after that. */
    sealed interface Known extends ActionState {
        Item item();

        Known with(Item changed);
    }

    /** To be done. */
    record Open(Item item, boolean started) implements Known {
        @Override
        public Open with(Item changed) {
            return new Open(changed, started);
        }
    }

    record Done(Item item, LocalDate on) implements Known {
        @Override
        public Done with(Item changed) {
            return new Done(changed, on);
        }
    }

    record Withdrawn(Item item, LocalDate on, String reason) implements Known {
        @Override
        public Withdrawn with(Item changed) {
            return new Withdrawn(changed, on, reason);
        }
    }

    /** Who wrote a field last: in which version of the action, and when. */
    record Written(int version, String by, Instant at) {}

    /**
     * What is written in it.
     *
     * @param version of the stream
     * @param written by field
     * @param offer waits for the other side; null: none
     * @param withdrawal the same of giving it up
     * @param overdueFor the due date that was told to be over; null: none
     * @param remindedFor the due date that was reminded of; null: none
     * @param overwrote what the last change wrote over unseen; null: nothing
     */
    record Item(
            UUID partnershipId,
            UUID supplierId,
            int version,
            String title,
            @Nullable String description,
            Priority priority,
            Pledge pledge,
            @Nullable UUID matterId,
            Map<Field, Written> written,
            @Nullable ChangeOffered offer,
            @Nullable WithdrawalOffered withdrawal,
            @Nullable LocalDate overdueFor,
            @Nullable LocalDate remindedFor,
            @Nullable Overwrote overwrote) {

        public Item {
            written = Map.copyOf(written);
        }

        static Item of(ActionEvent.Agreed e) {
            Written first = new Written(1, e.by(), e.at());
            Map<Field, Written> written = new EnumMap<>(Field.class);
            for (Field field : Field.values()) {
                written.put(field, first);
            }
            return new Item(
                    e.partnershipId(),
                    e.supplierId(),
                    1,
                    e.title(),
                    e.description(),
                    e.priority(),
                    e.pledge(),
                    e.matterId(),
                    written,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        boolean isOverdue() {
            return pledge.dueOn().equals(overdueFor);
        }

        @Nullable String value(Field field) {
            return switch (field) {
                case TITLE -> title;
                case DESCRIPTION -> description;
                case PRIORITY -> priority.name();
            };
        }

        /** One event later. */
        Item next() {
            return new Item(
                    partnershipId,
                    supplierId,
                    version + 1,
                    title,
                    description,
                    priority,
                    pledge,
                    matterId,
                    written,
                    offer,
                    withdrawal,
                    overdueFor,
                    remindedFor,
                    null);
        }

        /** Written by somebody in this version. */
        Item written(
                Field field,
                @Nullable String value,
                String by,
                Instant at,
                @Nullable Overwrote over) {
            Map<Field, Written> changed = new EnumMap<>(written);
            changed.put(field, new Written(version, by, at));
            return new Item(
                    partnershipId,
                    supplierId,
                    version,
                    field == Field.TITLE && value != null ? value : title,
                    field == Field.DESCRIPTION ? value : description,
                    field == Field.PRIORITY && value != null ? Priority.valueOf(value) : priority,
                    pledge,
                    matterId,
                    changed,
                    offer,
                    withdrawal,
                    overdueFor,
                    remindedFor,
                    over);
        }

        Item offered(ChangeOffered offered) {
            return waiting(pledge, offered, withdrawal);
        }

        Item withdrawalOffered(WithdrawalOffered offered) {
            return waiting(pledge, offer, offered);
        }

        /** Both sides agreed; what was offered before is settled. */
        Item pledged(Pledge agreed) {
            return waiting(agreed, null, null);
        }

        private Item waiting(
                Pledge agreed,
                @Nullable ChangeOffered change,
                @Nullable WithdrawalOffered givingUp) {
            return new Item(
                    partnershipId,
                    supplierId,
                    version,
                    title,
                    description,
                    priority,
                    agreed,
                    matterId,
                    written,
                    change,
                    givingUp,
                    overdueFor,
                    remindedFor,
                    null);
        }

        Item told(@Nullable LocalDate overdue, @Nullable LocalDate reminded) {
            return new Item(
                    partnershipId,
                    supplierId,
                    version,
                    title,
                    description,
                    priority,
                    pledge,
                    matterId,
                    written,
                    offer,
                    withdrawal,
                    overdue,
                    reminded,
                    null);
        }
    }
}
