package entente.governance.matters;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.calendar.Calendar;
import entente.governance.matters.MatterCommand.Begin;
import entente.governance.matters.MatterCommand.Deal;
import entente.governance.matters.MatterCommand.End;
import entente.governance.matters.MatterCommand.Note;
import entente.governance.matters.MatterCommand.Renew;
import entente.governance.matters.MatterCommand.Settle;
import entente.governance.matters.MatterCommand.SettleAbout;
import entente.governance.matters.MatterCommand.Take;
import entente.governance.matters.MatterEvent.Begun;
import entente.governance.matters.MatterEvent.Dropped;
import entente.governance.matters.MatterEvent.Ended;
import entente.governance.matters.MatterEvent.Held;
import entente.governance.matters.MatterEvent.Noted;
import entente.governance.matters.MatterEvent.Settled;
import entente.governance.matters.MatterEvent.Taken;
import entente.platform.testkit.DeciderSpec;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MattersTest {

    private static final UUID SELF = new UUID(1, 1);
    private static final UUID ACME = new UUID(2, 1);
    private static final UUID MEETING = new UUID(3, 1);
    private static final LocalDate TODAY = LocalDate.parse("2026-08-10");
    private static final Calendar CALENDAR = Calendar.of(ZoneOffset.UTC);
    private static final Begun BEGUN = new Begun(SELF, ACME, CALENDAR);
    private static final Begin BEGIN = new Begin(SELF, ACME, CALENDAR, TODAY);

    private final DeciderSpec<MatterCommand, MatterState, MatterEvent> matters =
            DeciderSpec.of(new Matters());

    private static Matter matter(int number, MatterKind kind, String ref, LocalDate on) {
        return Matter.plain(new UUID(9, number), kind, ref, "About " + ref, on);
    }

    private static Matter stall(int number) {
        return matter(number, MatterKind.STALL, "stall", TODAY);
    }

    private static Note note(Matter matter) {
        return new Note(SELF, ACME, matter);
    }

    private static Noted noted(Matter matter) {
        return new Noted(SELF, ACME, CALENDAR, matter);
    }

    private static Held held(Matter matter) {
        return new Held(SELF, ACME, matter);
    }

    @Test
    void what_is_heard_in_a_partnership_is_open_once() {
        matters.given(BEGUN).when(note(stall(1))).then(noted(stall(1)));
        matters.given(BEGUN, noted(stall(1))).when(note(stall(1))).thenNothing();
        matters.given(BEGUN, noted(stall(1)), new Settled(SELF, ACME, stall(1).id(), "talked"))
                .when(note(stall(1)))
                .thenNothing();
    }

    @Test
    void what_is_heard_too_early_is_held_and_then_open() {
        Matter old = matter(2, MatterKind.DISPUTE, "2026-Q1", TODAY.minusMonths(4));
        matters.given().when(note(stall(1))).then(held(stall(1)));
        matters.given(held(stall(1))).when(note(stall(1))).thenNothing();
        matters.given(held(old), held(stall(1)))
                .when(BEGIN)
                .then(BEGUN, new Dropped(SELF, ACME, List.of(old.id())), noted(stall(1)));
        matters.given(held(stall(1)), BEGUN, noted(stall(1))).when(note(stall(1))).thenNothing();
    }

    @Test
    void what_mended_before_the_partnership_begins_is_not_open_in_it() {
        Matter dispute = matter(1, MatterKind.DISPUTE, "2026-Q2", TODAY);
        Settled settled = new Settled(SELF, ACME, dispute.id(), "final");
        matters.given(held(dispute))
                .when(new SettleAbout(MatterKind.DISPUTE, "2026-Q2", "final"))
                .then(settled);
        matters.given(held(dispute), settled).when(BEGIN).then(BEGUN);
    }

    @Test
    void nobody_is_held_for_without_bound() {
        MatterEvent[] many =
                IntStream.range(0, Matters.MOST_HELD)
                        .mapToObj(i -> held(stall(i)))
                        .toArray(MatterEvent[]::new);
        matters.given(many)
                .when(note(stall(999)))
                .then(held(stall(999)), new Dropped(SELF, ACME, List.of(stall(0).id())));
    }

    @Test
    void what_is_about_the_same_thing_is_settled_together() {
        Matter first = matter(1, MatterKind.DISPUTE, "2026-Q2", TODAY);
        Matter second = matter(2, MatterKind.DISPUTE, "2026-Q2", TODAY);
        Matter other = matter(3, MatterKind.DISPUTE, "2026-Q3", TODAY);
        matters.given(BEGUN, noted(first), noted(second), noted(other))
                .when(new SettleAbout(MatterKind.DISPUTE, "2026-Q2", "final"))
                .then(
                        new Settled(SELF, ACME, first.id(), "final"),
                        new Settled(SELF, ACME, second.id(), "final"));
        matters.given(BEGUN).when(new Settle(first.id(), "gone")).thenNothing();
    }

    @Test
    void an_agreement_that_ends_is_open_until_it_ends_otherwise() {
        Matter ends = matter(1, MatterKind.AGREEMENT_EXPIRING, "a/2027-01-31", TODAY);
        LocalDate end = LocalDate.parse("2027-01-31");
        matters.given(BEGUN, noted(ends))
                .when(new Renew(MatterKind.AGREEMENT_EXPIRING, "a", end, "amended"))
                .thenNothing();
        matters.given(BEGUN, noted(ends))
                .when(new Renew(MatterKind.AGREEMENT_EXPIRING, "b", end.plusYears(1), "amended"))
                .thenNothing();
        matters.given(BEGUN, noted(ends))
                .when(new Renew(MatterKind.AGREEMENT_EXPIRING, "a", end.plusYears(1), "amended"))
                .then(new Settled(SELF, ACME, ends.id(), "amended"));
        matters.given(BEGUN, noted(ends))
                .when(new Renew(MatterKind.AGREEMENT_EXPIRING, "a", null, "amended"))
                .then(new Settled(SELF, ACME, ends.id(), "amended"));
    }

    @Test
    void a_meeting_settles_what_stood_on_its_agenda() {
        Taken taken = new Taken(SELF, ACME, List.of(stall(1).id()), MEETING);
        matters.given(BEGUN, noted(stall(1)), noted(stall(2)))
                .when(new Take(List.of(stall(1).id(), new UUID(7, 7)), MEETING))
                .then(taken);
        matters.given(BEGUN, noted(stall(1)), taken)
                .when(new Take(List.of(stall(1).id()), MEETING))
                .thenNothing();
        matters.given(BEGUN, noted(stall(1)), noted(stall(2)), taken)
                .when(new Deal(MEETING, "dealt with"))
                .then(new Settled(SELF, ACME, stall(1).id(), "dealt with"));
        matters.given().when(new Take(List.of(stall(1).id()), MEETING)).thenNothing();
        matters.given().when(new Deal(MEETING, "dealt with")).thenNothing();
    }

    @Test
    void a_partnership_ends_and_may_begin_again() {
        Calendar berlin = Calendar.of(ZoneId.of("Europe/Berlin"));
        Ended ended = new Ended(SELF, ACME);
        matters.given(BEGUN).when(BEGIN).thenNothing();
        matters.given(BEGUN)
                .when(new Begin(SELF, ACME, berlin, TODAY))
                .then(new Begun(SELF, ACME, berlin));
        matters.given(BEGUN, noted(stall(1))).when(new End()).then(ended);
        matters.given().when(new End()).thenNothing();
        matters.given(BEGUN, noted(stall(1)), ended).when(note(stall(2))).then(held(stall(2)));
        matters.given(BEGUN, noted(stall(1)), ended).when(BEGIN).then(BEGUN);
    }

    @Test
    void what_says_how_we_stand_towards_the_partner_is_ours() {
        assertThat(MatterKind.DEPENDENCE.forBothSides()).isFalse();
        assertThat(MatterKind.SECOND_SOURCE.forBothSides()).isFalse();
        assertThat(MatterKind.SCORE_BREACHED.forBothSides()).isTrue();
    }
}
