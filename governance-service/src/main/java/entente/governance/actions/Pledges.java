package entente.governance.actions;

import entente.governance.partnership.Footing;
import entente.governance.people.Roster.Seat;
import entente.platform.Rejected;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what callers write about owners, dates and other fields of an action. */
final class Pledges {

    private Pledges() {}

    /** Who asks, and when. */
    record By(String account, Instant at, LocalDate today) {}

    /**
     * A pledge of somebody at the table.
     *
     * @throws Rejected 422 {@code owner-missing, owner-not-seated}
     */
    static Pledge of(
            Footing footing, @Nullable UUID ownerId, LocalDate dueOn, @Nullable UUID meetingId) {
        if (ownerId == null) {
            throw new Rejected("owner-missing", "An action has an accountable owner");
        }
        Seat owner = seat(footing, ownerId);
        return new Pledge(
                owner.personId(), owner.side(), dueOn, footing.calendar().zone(), meetingId);
    }

    /**
     * The seat of a person who is to be accountable.
     *
     * @throws Rejected 422 {@code owner-not-seated}
     */
    static Seat seat(Footing footing, UUID ownerId) {
        return footing.roster()
                .person(ownerId)
                .orElseThrow(() ->
                        new Rejected(
                                "owner-not-seated",
                                "This person has no seat at the partnership's table"));
    }

    /**
     * The command that changes one field.
     *
     * @throws Rejected 422 {@code field-unknown, value-malformed, owner-not-seated}
     */
    static ActionCommand change(
            String field,
            @Nullable String value,
            @Nullable Integer seen,
            Footing footing,
            Seat who,
            By by) {
        return switch (field) {
            case "ownerId" ->
                    new ActionCommand.Offer(
                            seat(footing, person(value)), null, who, by.account(), by.today());
            case "dueOn" ->
                    new ActionCommand.Offer(null, day(value), who, by.account(), by.today());
            default ->
                    new ActionCommand.Change(
                            Field.of(field), text(field, value), seen, by.account(), by.at());
        };
    }

    private static @Nullable String text(String field, @Nullable String value) {
        String text = value == null || value.isBlank() ? null : value.strip();
        if (text != null && field.equals(Field.TITLE.text()) && text.length() > 200) {
            throw new Rejected("value-malformed", "A title has up to 200 characters");
        }
        return text;
    }

    private static UUID person(@Nullable String value) {
        try {
            return UUID.fromString(value == null ? "" : value.strip());
        } catch (IllegalArgumentException e) {
            throw new Rejected("value-malformed", "An owner is named by person id");
        }
    }

    private static LocalDate day(@Nullable String value) {
        try {
            return LocalDate.parse(value == null ? "" : value.strip());
        } catch (DateTimeException e) {
            throw new Rejected("value-malformed", "A due date is written 2026-09-30");
        }
    }
}
