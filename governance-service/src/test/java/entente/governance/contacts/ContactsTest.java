package entente.governance.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.contacts.ContactCommand.Begin;
import entente.governance.contacts.ContactCommand.End;
import entente.governance.contacts.ContactCommand.Make;
import entente.governance.contacts.ContactCommand.Pass;
import entente.governance.contacts.ContactEvent.Begun;
import entente.governance.contacts.ContactEvent.Ended;
import entente.governance.contacts.ContactEvent.Made;
import entente.governance.contacts.ContactEvent.QuarterPassed;
import entente.governance.contacts.ContactState.Counting;
import entente.governance.contacts.ContactView.ContactRow;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.ViewSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactsTest {

    static final UUID PARTNERSHIP = new UUID(2, 1);
    static final UUID ACME = new UUID(1, 1);
    static final UUID MEETING = new UUID(3, 1);
    static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 10);
    static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    static final Quarter SECOND = new Quarter(2026, 2);
    static final Begun BEGUN = new Begun(PARTNERSHIP, ACME, FEBRUARY, SECOND);
    static final Ended ENDED = new Ended(PARTNERSHIP, ACME, MAY);

    private final DeciderSpec<ContactCommand, ContactState, ContactEvent> contacts =
            DeciderSpec.of(new Contacts());

    static Made made(LocalDate on, Figures figures) {
        return new Made(PARTNERSHIP, ACME, on, ContactKind.CALL, null, null, figures, "eva");
    }

    static QuarterPassed passed(Quarter quarter, boolean silent, Figures figures) {
        return new QuarterPassed(PARTNERSHIP, ACME, quarter, silent, figures);
    }

    private static Make call(LocalDate on, LocalDate today) {
        return new Make(on, ContactKind.CALL, null, null, today, "eva");
    }

    private static Make meeting(LocalDate on) {
        return new Make(on, ContactKind.MEETING, MEETING, null, on, "ada");
    }

    @Test
    void the_first_whole_quarter_is_the_first_that_is_due() {
        Begin begin = new Begin(PARTNERSHIP, ACME, FEBRUARY);
        contacts.given().when(begin).then(BEGUN);
        contacts.given(BEGUN).when(begin).thenNothing();
        assertThat(Quarter.firstFrom(LocalDate.of(2026, 4, 1))).isEqualTo(SECOND);
        assertThat(Quarter.firstFrom(LocalDate.of(2026, 4, 2))).isEqualTo(SECOND.next());
        assertThat(Quarter.firstFrom(LocalDate.of(2026, 12, 31))).hasToString("2027-Q1");
    }

    @Test
    void a_quarter_without_a_contact_was_silent() {
        contacts.given(BEGUN)
                .when(new Pass(SECOND))
                .then(passed(SECOND, true, new Figures(0, 1, null)));
        Made call = made(MAY, new Figures(0, 0, MAY));
        contacts.given(BEGUN).when(call(MAY, MAY)).then(call);
        QuarterPassed met = passed(SECOND, false, new Figures(1, 1, MAY));
        contacts.given(BEGUN, call).when(new Pass(SECOND)).then(met);
        contacts.given(BEGUN, call, met)
                .when(new Pass(SECOND.next()))
                .then(passed(SECOND.next(), true, new Figures(1, 2, MAY)));
    }

    @Test
    void a_quarter_passes_once_and_in_its_turn() {
        contacts.given().when(new Pass(SECOND)).thenNothing();
        contacts.given(BEGUN).when(new Pass(SECOND.next())).thenNothing();
        QuarterPassed silent = passed(SECOND, true, new Figures(0, 1, null));
        contacts.given(BEGUN, silent).when(new Pass(SECOND)).thenNothing();
        contacts.given(BEGUN, ENDED).when(new Pass(SECOND)).thenNothing();
    }

    @Test
    void a_contact_that_is_told_late_counts_for_its_quarter() {
        QuarterPassed silent = passed(SECOND, true, new Figures(0, 1, null));
        contacts.given(BEGUN, silent)
                .when(call(MAY, MAY.plusMonths(6)))
                .then(made(MAY, new Figures(1, 1, MAY)));
    }

    @Test
    void a_meeting_counts_once() {
        Made counted =
                new Made(
                        PARTNERSHIP,
                        ACME,
                        MAY,
                        ContactKind.MEETING,
                        MEETING,
                        null,
                        new Figures(0, 0, MAY),
                        "ada");
        contacts.given(BEGUN).when(meeting(MAY)).then(counted);
        contacts.given(BEGUN, counted).when(meeting(MAY.plusDays(1))).thenNothing();
    }

    @Test
    void what_cannot_be_is_refused() {
        contacts.given(BEGUN).when(call(MAY, MAY.minusDays(1))).thenRejected("contact-in-future");
        contacts.given(BEGUN)
                .when(call(MAY, MAY.plusYears(1).plusDays(1)))
                .thenRejected("contact-too-old");
        contacts.given().when(call(MAY, MAY)).thenRejected("partnership-not-open");
        contacts.given(BEGUN, ENDED).when(call(MAY, MAY)).thenRejected("partnership-not-open");
    }

    @Test
    void with_another_opening_quarters_count_from_there() {
        contacts.given(BEGUN).when(new End(MAY)).then(ENDED);
        contacts.given(BEGUN, ENDED).when(new End(MAY)).thenNothing();
        contacts.given().when(new End(MAY)).thenNothing();
        Begun again = new Begun(PARTNERSHIP, ACME, MAY, SECOND.next());
        contacts.given(BEGUN, made(MAY, new Figures(0, 0, MAY)), ENDED)
                .when(new Begin(PARTNERSHIP, ACME, MAY))
                .then(again);
        contacts.given(BEGUN, made(MAY, new Figures(0, 0, MAY)), ENDED, again)
                .when(new Pass(SECOND.next()))
                .then(passed(SECOND.next(), true, new Figures(0, 1, MAY)));
    }

    /** Contacts on any days, told at any time: figures count the quarters that had one. */
    @Test
    void figures_count_quarters_whatever_is_told_when() {
        Contacts decider = new Contacts();
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            ContactState state = decider.evolve(decider.initial(), BEGUN);
            List<LocalDate> told = new ArrayList<>();
            Quarter next = SECOND;
            for (int step = 0; step < 30; step++) {
                boolean passes = random.nextInt(3) == 0;
                LocalDate on = FEBRUARY.plusDays(random.nextInt(700));
                ContactCommand command = passes ? new Pass(next) : call(on, on);
                for (ContactEvent event : decider.decide(command, state)) {
                    state = decider.evolve(state, event);
                    assertThat(figures(event)).isEqualTo(((Counting) state).figures());
                }
                if (passes) {
                    next = next.next();
                } else {
                    told.add(on);
                }
            }
            Quarter last = next;
            TreeSet<Quarter> met = new TreeSet<>();
            told.forEach(day -> met.add(Quarter.of(day)));
            met.removeIf(q -> q.compareTo(SECOND) < 0 || q.compareTo(last) >= 0);
            assertThat(((Counting) state).figures())
                    .isEqualTo(
                            new Figures(
                                    met.size(),
                                    last.since(SECOND),
                                    told.stream().max(LocalDate::compareTo).orElse(null)));
        }
    }

    private static @Nullable Figures figures(ContactEvent event) {
        return switch (event) {
            case Made e -> e.figures();
            case QuarterPassed e -> e.figures();
            case Begun _, Ended _ -> null;
        };
    }

    @Test
    void a_row_says_how_regular_the_contact_is_and_where_silence_is() {
        String stream = ContactEvent.CATEGORY.stream(PARTNERSHIP);
        ContactRow silent =
                ViewSpec.of(new ContactView())
                        .given(stream, BEGUN, passed(SECOND, true, new Figures(0, 1, null)))
                        .row(PARTNERSHIP);
        assertThat(silent.silent).isEqualTo("2026-Q2");
        assertThat(silent.due).isEqualTo(1);
        ContactRow heard =
                ViewSpec.of(new ContactView())
                        .given(
                                stream,
                                BEGUN,
                                passed(SECOND, true, new Figures(0, 1, null)),
                                made(MAY.plusMonths(3), new Figures(0, 1, MAY.plusMonths(3))))
                        .row(PARTNERSHIP);
        assertThat(heard.silent).isNull();
        assertThat(heard.lastOn).isEqualTo(MAY.plusMonths(3));
    }

    @Test
    void a_ratio_has_no_value_before_something_was_due() {
        assertThat(new Figures(0, 0, null).ratio()).isNull();
        assertThat(new Figures(2, 3, MAY).ratio()).isEqualTo("0.6667");
    }
}
