package entente.governance.actions;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.actions.ActionCommand.Accept;
import entente.governance.actions.ActionCommand.Agree;
import entente.governance.actions.ActionCommand.Change;
import entente.governance.actions.ActionCommand.Complete;
import entente.governance.actions.ActionCommand.MarkOverdue;
import entente.governance.actions.ActionCommand.Offer;
import entente.governance.actions.ActionCommand.Remind;
import entente.governance.actions.ActionCommand.Reopen;
import entente.governance.actions.ActionCommand.Several;
import entente.governance.actions.ActionCommand.Start;
import entente.governance.actions.ActionCommand.Withdraw;
import entente.governance.actions.ActionEvent.Agreed;
import entente.governance.actions.ActionEvent.ChangeOffered;
import entente.governance.actions.ActionEvent.Completed;
import entente.governance.actions.ActionEvent.Described;
import entente.governance.actions.ActionEvent.DueChanged;
import entente.governance.actions.ActionEvent.Overdue;
import entente.governance.actions.ActionEvent.Overwrote;
import entente.governance.actions.ActionEvent.OwnerChanged;
import entente.governance.actions.ActionEvent.Reminded;
import entente.governance.actions.ActionEvent.Reopened;
import entente.governance.actions.ActionEvent.Reprioritised;
import entente.governance.actions.ActionEvent.Retitled;
import entente.governance.actions.ActionEvent.Started;
import entente.governance.actions.ActionEvent.WithdrawalOffered;
import entente.governance.actions.ActionEvent.Withdrawn;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Roster.Seat;
import entente.governance.people.Side;
import entente.platform.testkit.DeciderSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActionTest {

    static final UUID PARTNERSHIP = new UUID(2, 1);
    static final UUID ACME = new UUID(1, 1);
    static final UUID MEETING = new UUID(3, 1);
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    static final LocalDate LATER = LocalDate.of(2026, 4, 15);
    static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant THEN = Instant.parse("2026-03-03T09:00:00Z");

    /** Owner, of the partner; a colleague of the owner; two of ours. */
    static final Seat SUE = seat(1, Side.THEIRS);

    static final Seat SAM = seat(2, Side.THEIRS);
    static final Seat CYD = seat(3, Side.OURS);
    static final Seat CAT = seat(4, Side.OURS);

    static final Pledge PLEDGE = new Pledge(SUE.personId(), Side.THEIRS, DUE, BERLIN, MEETING);
    static final Agreed AGREED =
            new Agreed(
                    PARTNERSHIP,
                    ACME,
                    "Send samples",
                    "Of the new alloy",
                    Priority.NORMAL,
                    PLEDGE,
                    null,
                    "cyd",
                    AT);

    private final DeciderSpec<ActionCommand, ActionState, ActionEvent> action =
            DeciderSpec.of(new Action());

    static Seat seat(int no, Side side) {
        return new Seat(new UUID(9, no), side, Set.of(PartnershipRole.MEMBER), null);
    }

    static Retitled retitled(String title, String by, @Nullable Overwrote overwrote) {
        return new Retitled(PARTNERSHIP, ACME, title, by, THEN, overwrote);
    }

    static DueChanged dueChanged(LocalDate day) {
        return new DueChanged(PARTNERSHIP, ACME, PLEDGE.due(day), DUE, "sue");
    }

    static ChangeOffered offered(Pledge pledge, Seat who) {
        return new ChangeOffered(PARTNERSHIP, ACME, pledge, who.personId(), who.side(), "x");
    }

    static Completed completed() {
        return new Completed(PARTNERSHIP, ACME, PLEDGE, DUE, "sue");
    }

    static Withdrawn withdrawn() {
        return new Withdrawn(PARTNERSHIP, ACME, PLEDGE, "not needed", TODAY, "cyd");
    }

    static WithdrawalOffered withdrawalOffered() {
        return new WithdrawalOffered(PARTNERSHIP, ACME, Side.THEIRS, "not needed", "sam");
    }

    static Overdue overdue() {
        return new Overdue(PARTNERSHIP, ACME, "Send samples", PLEDGE);
    }

    private static Agree agree(LocalDate due) {
        return new Agree(
                PARTNERSHIP,
                ACME,
                "Send samples",
                "Of the new alloy",
                Priority.NORMAL,
                PLEDGE.due(due),
                null,
                "cyd",
                AT,
                TODAY);
    }

    private static Change write(
            Field field, @Nullable String value, @Nullable Integer seen, String by) {
        return new Change(field, value, seen, by, THEN);
    }

    private static Offer offer(@Nullable Seat owner, @Nullable LocalDate due, Seat who) {
        return new Offer(owner, due, who, "x", TODAY);
    }

    @Test
    void an_action_is_agreed_with_an_owner_and_a_day_to_come() {
        action.given().when(agree(DUE)).then(AGREED);
        action.given().when(agree(TODAY.minusDays(1))).thenRejected("due-in-the-past");
        action.given(AGREED).when(agree(DUE)).thenRejected("action-exists");
        action.given().when(new Start(SUE, "sue")).thenRejected("not-found");
    }

    @Test
    void every_field_is_written_by_itself() {
        action.given(AGREED)
                .when(write(Field.TITLE, "Send five samples", 1, "cat"))
                .then(retitled("Send five samples", "cat", null));
        action.given(AGREED).when(write(Field.TITLE, "Send samples", 1, "cat")).thenNothing();
        action.given(AGREED).when(write(Field.TITLE, null, 1, "cat")).thenRejected("title-missing");
        action.given(AGREED)
                .when(write(Field.DESCRIPTION, null, 1, "cat"))
                .then(new Described(PARTNERSHIP, ACME, null, "cat", THEN, null));
        action.given(AGREED)
                .when(write(Field.PRIORITY, "HIGH", 1, "cat"))
                .then(new Reprioritised(PARTNERSHIP, ACME, Priority.HIGH, "cat", THEN, null));
        action.given(AGREED)
                .when(write(Field.PRIORITY, "URGENT", 1, "cat"))
                .thenRejected("priority-unknown");
    }

    @Test
    void the_last_writer_wins_and_is_told_what_was_not_seen() {
        Retitled first = retitled("Send six samples", "cat", null);
        Overwrote unseen = new Overwrote("Send six samples", "cat", THEN, 2);
        action.given(AGREED, first)
                .when(write(Field.TITLE, "Send five samples", 1, "sue"))
                .then(retitled("Send five samples", "sue", unseen));
        action.given(AGREED, first)
                .when(write(Field.TITLE, "Send five samples", 2, "sue"))
                .then(retitled("Send five samples", "sue", null));
        // The same writer again, or who did not say what was seen, is told nothing.
        action.given(AGREED, first)
                .when(write(Field.TITLE, "Send five samples", 1, "cat"))
                .then(retitled("Send five samples", "cat", null));
        action.given(AGREED, first)
                .when(write(Field.TITLE, "Send five samples", null, "sue"))
                .then(retitled("Send five samples", "sue", null));
        // Another field was not touched meanwhile.
        action.given(AGREED, first)
                .when(write(Field.DESCRIPTION, "All of them", 1, "sue"))
                .then(new Described(PARTNERSHIP, ACME, "All of them", "sue", THEN, null));
    }

    @Test
    void another_due_date_is_offered_by_one_side_and_accepted_by_the_other() {
        ChangeOffered byOwner = offered(PLEDGE.due(LATER), SUE);
        ChangeOffered byUs = offered(PLEDGE.due(LATER), CYD);
        action.given(AGREED).when(offer(null, LATER, SUE)).then(byOwner);
        action.given(AGREED).when(offer(null, LATER, CYD)).then(byUs);
        action.given(AGREED).when(offer(null, LATER, SAM)).thenRejected("not-the-owner");
        action.given(AGREED).when(offer(null, DUE, SUE)).thenNothing();
        action.given(AGREED, byOwner).when(offer(null, LATER, SUE)).thenNothing();
        action.given(AGREED)
                .when(offer(null, TODAY.minusDays(1), SUE))
                .thenRejected("due-in-the-past");

        DueChanged agreed = new DueChanged(PARTNERSHIP, ACME, PLEDGE.due(LATER), DUE, "x");
        action.given(AGREED, byOwner).when(new Accept(CYD, "x", TODAY)).then(agreed);
        action.given(AGREED, byOwner).when(new Accept(SAM, "x", TODAY)).thenRejected("own-offer");
        action.given(AGREED, byUs).when(new Accept(SUE, "x", TODAY)).then(agreed);
        action.given(AGREED, byUs).when(new Accept(SAM, "x", TODAY)).thenRejected("not-the-owner");
        action.given(AGREED, byUs).when(new Accept(CAT, "x", TODAY)).thenRejected("own-offer");
        action.given(AGREED).when(new Accept(SUE, "x", TODAY)).thenRejected("change-not-offered");
        action.given(AGREED, byUs, agreed)
                .when(new Accept(SUE, "x", TODAY))
                .thenRejected("change-not-offered");
        action.given(AGREED, byUs)
                .when(new Accept(SUE, "x", LATER.plusDays(1)))
                .thenRejected("due-in-the-past");
    }

    @Test
    void who_will_be_accountable_agrees_to_it() {
        Pledge ours = PLEDGE.of(CYD.personId(), Side.OURS);
        ChangeOffered handedOver = offered(ours, SUE);
        action.given(AGREED).when(offer(CYD, null, SUE)).then(handedOver);
        OwnerChanged taken = new OwnerChanged(PARTNERSHIP, ACME, ours, SUE.personId(), "x");
        action.given(AGREED, handedOver).when(new Accept(CYD, "x", TODAY)).then(taken);
        action.given(AGREED, handedOver)
                .when(new Accept(CAT, "x", TODAY))
                .thenRejected("not-the-owner");
        // One of ours takes it over, and anybody of theirs may agree to that.
        ChangeOffered volunteered = offered(ours, CYD);
        action.given(AGREED).when(offer(CYD, null, CYD)).then(volunteered);
        action.given(AGREED, volunteered).when(new Accept(SAM, "x", TODAY)).then(taken);
        action.given(AGREED).when(offer(CYD, null, CAT)).thenRejected("not-the-owner");
    }

    @Test
    void only_the_accountable_owner_commits() {
        Started started = new Started(PARTNERSHIP, ACME, "sue");
        action.given(AGREED).when(new Start(SUE, "sue")).then(started);
        action.given(AGREED).when(new Start(SAM, "sam")).thenRejected("not-the-owner");
        action.given(AGREED, started).when(new Start(SUE, "sue")).thenNothing();
        action.given(AGREED).when(new Complete(DUE, SUE, "sue", DUE)).then(completed());
        action.given(AGREED).when(new Complete(DUE, CYD, "cyd", DUE)).thenRejected("not-the-owner");
        action.given(AGREED)
                .when(new Complete(DUE, SUE, "sue", TODAY))
                .thenRejected("done-in-the-future");
        action.given(AGREED, completed()).when(new Complete(DUE, SUE, "sue", DUE)).thenNothing();
        action.given(AGREED, completed())
                .when(write(Field.TITLE, "x", 1, "sue"))
                .thenRejected("action-closed");
        Reopened reopened = new Reopened(PARTNERSHIP, ACME, PLEDGE, "broken", "cyd");
        action.given(AGREED, completed()).when(new Reopen("broken", "cyd")).then(reopened);
        action.given(AGREED).when(new Reopen("broken", "cyd")).thenNothing();
        action.given(AGREED, completed(), reopened)
                .when(new Complete(DUE, SUE, "sue", DUE))
                .then(completed());
    }

    @Test
    void both_sides_give_it_up() {
        action.given(AGREED)
                .when(new Withdraw("not needed", SAM, "sam", TODAY))
                .then(withdrawalOffered());
        action.given(AGREED, withdrawalOffered())
                .when(new Withdraw("no", SUE, "sue", TODAY))
                .thenNothing();
        action.given(AGREED, withdrawalOffered())
                .when(new Withdraw("agreed", CYD, "cyd", TODAY))
                .then(withdrawn());
        action.given(AGREED, withdrawn())
                .when(new Reopen("after all", "cyd"))
                .thenRejected("action-closed");
        action.given(AGREED, withdrawn())
                .when(new Withdraw("again", CYD, "cyd", TODAY))
                .thenNothing();
    }

    @Test
    void it_is_overdue_once_per_due_date() {
        Instant over = Instant.parse("2026-03-31T22:00:00Z");
        assertThat(PLEDGE.over()).isEqualTo(over);
        Reminded reminded = new Reminded(PARTNERSHIP, ACME, PLEDGE);
        action.given(AGREED).when(new Remind(over)).then(reminded);
        action.given(AGREED, reminded).when(new Remind(over)).thenNothing();
        action.given(AGREED).when(new MarkOverdue(over)).then(overdue());
        action.given(AGREED, overdue()).when(new MarkOverdue(over)).thenNothing();
        action.given(AGREED, overdue()).when(new Remind(over)).thenNothing();
        action.given(AGREED, dueChanged(LATER)).when(new MarkOverdue(over)).thenNothing();
        action.given(AGREED, overdue(), dueChanged(LATER))
                .when(new MarkOverdue(PLEDGE.due(LATER).over()))
                .then(new Overdue(PARTNERSHIP, ACME, "Send samples", PLEDGE.due(LATER)));
        action.given(AGREED, completed()).when(new MarkOverdue(over)).thenNothing();
        action.given(AGREED, withdrawn()).when(new Remind(over)).thenNothing();
    }

    @Test
    void a_row_of_a_sheet_takes_effect_as_a_whole() {
        Several row =
                new Several(
                        List.of(
                                write(Field.TITLE, "Send five samples", 1, "sue"),
                                new Complete(DUE, SUE, "sue", DUE)));
        action.given(AGREED)
                .when(row)
                .then(retitled("Send five samples", "sue", null), completed());
        action.given(AGREED)
                .when(
                        new Several(
                                List.of(
                                        write(Field.TITLE, "Send five samples", 1, "cyd"),
                                        new Complete(DUE, CYD, "cyd", DUE))))
                .thenRejected("not-the-owner");
        action.given(AGREED).when(new Several(List.of())).thenNothing();
    }
}
