package entente.governance.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import entente.governance.Chapters;
import entente.governance.commitments.CommitmentCommand.AcceptMove;
import entente.governance.commitments.CommitmentCommand.Keep;
import entente.governance.commitments.CommitmentCommand.Make;
import entente.governance.commitments.CommitmentCommand.MarkBroken;
import entente.governance.commitments.CommitmentCommand.NoteDispute;
import entente.governance.commitments.CommitmentCommand.NoteSettled;
import entente.governance.commitments.CommitmentCommand.OfferMove;
import entente.governance.commitments.CommitmentCommand.Refuse;
import entente.governance.commitments.CommitmentCommand.TakeOver;
import entente.governance.commitments.CommitmentCommand.Withdraw;
import entente.governance.commitments.CommitmentEvent.Broken;
import entente.governance.commitments.CommitmentEvent.DisputeRaised;
import entente.governance.commitments.CommitmentEvent.DisputesSettled;
import entente.governance.commitments.CommitmentEvent.Kept;
import entente.governance.commitments.CommitmentEvent.Made;
import entente.governance.commitments.CommitmentEvent.MoveOffered;
import entente.governance.commitments.CommitmentEvent.Moved;
import entente.governance.commitments.CommitmentEvent.Refused;
import entente.governance.commitments.CommitmentEvent.Reported;
import entente.governance.commitments.CommitmentEvent.Resolution;
import entente.governance.commitments.CommitmentEvent.WithdrawalOffered;
import entente.governance.commitments.CommitmentEvent.Withdrawn;
import entente.governance.commitments.CommitmentView.CommitmentRow;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Roster.Seat;
import entente.governance.people.Side;
import entente.platform.contracts.Contracts;
import entente.platform.store.EventCodec;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.Recordings;
import entente.platform.testkit.ViewSpec;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommitmentsTest {

    static final UUID PARTNERSHIP = new UUID(2, 1);
    static final UUID ACME = new UUID(1, 1);
    static final UUID ID = new UUID(6, 1);
    static final UUID CHARTER = new UUID(4, 1);
    static final LocalDate DUE = LocalDate.of(2026, 6, 30);
    private static final LocalDate LATER = LocalDate.of(2026, 8, 31);
    private static final LocalDate BEFORE = LocalDate.of(2026, 6, 29);
    private static final LocalDate AFTER = LocalDate.of(2026, 7, 3);
    private static final Seat ADA =
            new Seat(new UUID(9, 1), Side.OURS, Set.of(PartnershipRole.SPONSOR), null);
    private static final Seat TOM =
            new Seat(new UUID(9, 2), Side.THEIRS, Set.of(PartnershipRole.SPONSOR), null);
    private static final Made MADE = made(ID, promise(Side.OURS, DUE));
    private static final Reported REPORTED = reported(BEFORE);
    private static final Broken BROKEN = new Broken(PARTNERSHIP, ACME, ID, promise(Side.OURS, DUE));

    private final DeciderSpec<CommitmentCommand, CommitmentState, CommitmentEvent> book =
            DeciderSpec.of(new Commitments());

    static Promise promise(Side side, LocalDate due) {
        return new Promise(
                side,
                CommitmentKind.INVESTMENT,
                "A test bench",
                null,
                null,
                due,
                ZoneId.of("Europe/Berlin"));
    }

    static Made made(UUID id, Promise promise) {
        return new Made(PARTNERSHIP, ACME, id, promise, CHARTER, "charter");
    }

    static Kept kept(UUID id, LocalDate on, boolean late) {
        return new Kept(PARTNERSHIP, ACME, id, "Seen", on, late, TOM.personId(), "tom");
    }

    private static Reported reported(LocalDate on) {
        return new Reported(PARTNERSHIP, ACME, ID, "It runs", on, ADA.personId(), "ada");
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static Keep confirm(LocalDate today) {
        return new Keep(ID, "Seen", TOM, noon(today), "tom");
    }

    private static TakeOver takeOver(int version, Promise... promises) {
        return new TakeOver(PARTNERSHIP, ACME, CHARTER, version, List.of(promises));
    }

    @Test
    void it_is_kept_when_the_other_side_says_so() {
        Keep own = new Keep(ID, "It runs", ADA, noon(BEFORE), "ada");
        book.given(MADE).when(own).then(REPORTED);
        book.given(MADE, REPORTED).when(own).thenNothing();
        book.given(MADE, REPORTED).when(confirm(AFTER)).then(kept(ID, BEFORE, false));
        book.given(MADE).when(confirm(DUE)).then(kept(ID, DUE, false));
        book.given(MADE, kept(ID, DUE, false)).when(confirm(AFTER)).thenNothing();
        book.given().when(own).thenRejected("not-found");
        Instant lastSecond = MADE.promise().over().minusSeconds(1);
        book.given(MADE)
                .when(new Keep(ID, "Seen", TOM, lastSecond, "tom"))
                .then(kept(ID, DUE, false));
        book.given(MADE)
                .when(new Keep(ID, "Seen", TOM, MADE.promise().over(), "tom"))
                .then(kept(ID, DUE.plusDays(1), true));
    }

    @Test
    void it_is_broken_when_its_day_went_by_and_late_when_it_is_kept_then() {
        MarkBroken over = new MarkBroken(ID, MADE.promise().over());
        book.given(MADE).when(over).then(BROKEN);
        book.given(MADE, BROKEN).when(over).thenNothing();
        book.given(MADE, REPORTED).when(over).thenNothing();
        book.given(MADE, kept(ID, DUE, false)).when(over).thenNothing();
        book.given(MADE, moved()).when(over).thenNothing();
        book.given().when(over).thenNothing();
        book.given(MADE, BROKEN).when(confirm(AFTER)).then(kept(ID, AFTER, true));
        book.given(MADE, BROKEN, reported(AFTER)).when(confirm(LATER)).then(kept(ID, AFTER, true));
    }

    @Test
    void a_report_that_is_refused_behind_its_day_breaks_it() {
        Refused refused =
                new Refused(PARTNERSHIP, ACME, ID, "Half is missing", TOM.personId(), "tom");
        book.given(MADE, REPORTED)
                .when(new Refuse(ID, "Half is missing", TOM, noon(BEFORE), "tom"))
                .then(refused);
        book.given(MADE, REPORTED)
                .when(new Refuse(ID, "Half is missing", TOM, noon(AFTER), "tom"))
                .then(refused, BROKEN);
        book.given(MADE, BROKEN, reported(AFTER))
                .when(new Refuse(ID, "Half is missing", TOM, noon(AFTER), "tom"))
                .then(refused);
        book.given(MADE, REPORTED)
                .when(new Refuse(ID, "No", ADA, noon(AFTER), "ada"))
                .thenRejected("own-report");
        book.given(MADE)
                .when(new Refuse(ID, "No", TOM, noon(AFTER), "tom"))
                .thenRejected("keeping-not-reported");
    }

    private static MoveOffered offered(Side side) {
        return new MoveOffered(PARTNERSHIP, ACME, ID, LATER, "The hall is late", side, "ada");
    }

    private static Moved moved() {
        return new Moved(PARTNERSHIP, ACME, ID, promise(Side.OURS, LATER), DUE, "tom");
    }

    @Test
    void it_is_moved_and_given_up_by_both_sides_only() {
        OfferMove offer = new OfferMove(ID, LATER, "The hall is late", ADA, BEFORE, "ada");
        book.given(MADE).when(offer).then(offered(Side.OURS));
        book.given(MADE, offered(Side.OURS)).when(offer).thenNothing();
        book.given(MADE, offered(Side.OURS))
                .when(new AcceptMove(ID, ADA, BEFORE, "ada"))
                .thenRejected("own-offer");
        book.given(MADE, offered(Side.OURS))
                .when(new AcceptMove(ID, TOM, BEFORE, "tom"))
                .then(moved());
        book.given(MADE)
                .when(new AcceptMove(ID, TOM, BEFORE, "tom"))
                .thenRejected("move-not-offered");
        book.given(MADE, BROKEN).when(offer).thenRejected("commitment-broken");
        book.given(MADE, kept(ID, DUE, false)).when(offer).thenRejected("commitment-closed");
        book.given(MADE)
                .when(new OfferMove(ID, BEFORE, "Sooner", ADA, AFTER, "ada"))
                .thenRejected("due-in-the-past");

        WithdrawalOffered asked =
                new WithdrawalOffered(PARTNERSHIP, ACME, ID, "Rented", Side.OURS, "ada");
        Withdraw ours = new Withdraw(ID, "Rented", ADA, "ada");
        book.given(MADE).when(ours).then(asked);
        book.given(MADE, asked).when(ours).thenNothing();
        book.given(MADE, asked)
                .when(new Withdraw(ID, "Fine", TOM, "tom"))
                .then(new Withdrawn(PARTNERSHIP, ACME, ID, "Rented", "tom"));
        book.given(MADE, BROKEN).when(ours).thenRejected("commitment-broken");
    }

    @Test
    void it_is_made_for_a_day_to_come() {
        Promise promise = promise(Side.THEIRS, DUE);
        book.given()
                .when(new Make(PARTNERSHIP, ACME, ID, promise, BEFORE, "tom"))
                .then(new Made(PARTNERSHIP, ACME, ID, promise, null, "tom"));
        book.given()
                .when(new Make(PARTNERSHIP, ACME, ID, promise, AFTER, "tom"))
                .thenRejected("due-in-the-past");
        book.given(MADE)
                .when(new Make(PARTNERSHIP, ACME, ID, promise, BEFORE, "tom"))
                .thenRejected("commitment-exists");
    }

    @Test
    void what_the_charter_says_is_promised_changed_and_given_up_with_it() {
        Promise ours = promise(Side.OURS, DUE);
        List<CommitmentEvent> first =
                new Commitments()
                        .decide(
                                takeOver(1, ours, promise(Side.THEIRS, DUE), ours),
                                new CommitmentState.Absent());
        assertThat(first).hasSize(2).allMatch(Made.class::isInstance);
        assertThat(first)
                .isEqualTo(
                        new Commitments()
                                .decide(
                                        takeOver(1, ours, promise(Side.THEIRS, DUE)),
                                        new CommitmentState.Absent()));
        book.given(MADE).when(takeOver(2, ours)).thenNothing();
        book.given(MADE)
                .when(takeOver(2, promise(Side.OURS, LATER)))
                .then(new Moved(PARTNERSHIP, ACME, ID, promise(Side.OURS, LATER), DUE, "charter"));
        book.given(MADE)
                .when(takeOver(2))
                .then(
                        new Withdrawn(
                                PARTNERSHIP,
                                ACME,
                                ID,
                                "The charter does not say it any more",
                                "charter"));
        book.given(MADE, BROKEN).when(takeOver(2, ours)).thenNothing();
        book.given(MADE, BROKEN).when(takeOver(2)).thenNothing();
        assertThat(
                        new Commitments()
                                .decide(
                                        takeOver(2, promise(Side.OURS, LATER)),
                                        folded(MADE, BROKEN)))
                .singleElement()
                .isInstanceOf(Made.class);
    }

    static CommitmentState folded(CommitmentEvent... events) {
        CommitmentState state = new CommitmentState.Absent();
        for (CommitmentEvent event : events) {
            state = new Commitments().evolve(state, event);
        }
        return state;
    }

    static DisputeRaised raised(int no, LocalDate on) {
        return new DisputeRaised(PARTNERSHIP, ACME, new UUID(8, no), "2026-Q3", on);
    }

    @Test
    void disputes_of_a_period_end_together() {
        book.given()
                .when(new NoteDispute(PARTNERSHIP, ACME, new UUID(8, 1), "2026-Q3", DUE))
                .then(raised(1, DUE));
        book.given(raised(1, DUE))
                .when(new NoteDispute(PARTNERSHIP, ACME, new UUID(8, 1), "2026-Q3", DUE))
                .thenNothing();
        NoteSettled settle = new NoteSettled("2026-Q3", Resolution.DECIDED, LATER);
        DisputesSettled settled =
                new DisputesSettled(
                        PARTNERSHIP,
                        ACME,
                        "2026-Q3",
                        List.of(new UUID(8, 1), new UUID(8, 2)),
                        Resolution.DECIDED,
                        LATER);
        book.given(raised(1, DUE), raised(2, DUE)).when(settle).then(settled);
        book.given(raised(1, DUE), raised(2, DUE), settled).when(settle).thenNothing();
        book.given(raised(1, DUE))
                .when(new NoteSettled("2026-Q2", Resolution.DECIDED, LATER))
                .thenNothing();
        book.given().when(settle).thenNothing();
    }

    @Test
    void others_hear_that_it_was_broken_and_never_its_words() {
        Contracts contracts = Contracts.of(Path.of("contracts"));
        Recordings log = new Recordings();
        String type = "governance.commitment-broken.v1";
        JsonNode data =
                EventCodec.JSON.valueToTree(
                        Objects.requireNonNull(
                                        new CommitmentPublisher()
                                                .publish(
                                                        log.record(
                                                                CommitmentEvent.CATEGORY,
                                                                PARTNERSHIP,
                                                                BROKEN)))
                                .data());
        assertThat(contracts.publishedTypes()).contains(type);
        contracts.assertProduces(type, data);
        assertThat(data.at("/commitmentId").asText()).isEqualTo(ID.toString());
        assertThat(data.toString()).doesNotContain("bench");
        assertThat(
                        new CommitmentPublisher()
                                .publish(log.record(CommitmentEvent.CATEGORY, PARTNERSHIP, MADE)))
                .isNull();
    }

    @Test
    void a_row_says_how_it_stands() {
        String stream = CommitmentEvent.CATEGORY.stream(PARTNERSHIP);
        CommitmentRow waiting =
                ViewSpec.of(new CommitmentView())
                        .given(stream, MADE, offered(Side.OURS), REPORTED, raised(1, DUE))
                        .row(ID);
        assertThat(waiting.reported).isTrue();
        assertThat(waiting.moveOffered).isTrue();
        CommitmentRow late =
                ViewSpec.of(new CommitmentView())
                        .given(stream, MADE, BROKEN, reported(AFTER), kept(ID, AFTER, true))
                        .row(ID);
        assertThat(late.status).isEqualTo(CommitmentStatus.KEPT);
        assertThat(late.late).isTrue();
        assertThat(late.reported).isFalse();
        CommitmentRow changed =
                ViewSpec.of(new CommitmentView()).given(stream, MADE, moved(), BROKEN).row(ID);
        assertThat(changed.dueOn).isEqualTo(LATER);
        assertThat(changed.status).isEqualTo(CommitmentStatus.BROKEN);
    }

    @Test
    void every_event_that_was_ever_stored_has_words() {
        Chapters.verify(new CommitmentConfig.CommitmentChapter(), CommitmentEvent.CATEGORY);
    }
}
