package entente.governance.charter;

import static entente.governance.people.Side.OURS;
import static entente.governance.people.Side.THEIRS;

import entente.governance.calendar.Calendar;
import entente.governance.charter.CharterCommand.Activate;
import entente.governance.charter.CharterCommand.Amend;
import entente.governance.charter.CharterCommand.Comment;
import entente.governance.charter.CharterCommand.Draft;
import entente.governance.charter.CharterCommand.Edit;
import entente.governance.charter.CharterCommand.Sign;
import entente.governance.charter.CharterCommand.Submit;
import entente.governance.charter.CharterEvent.Activated;
import entente.governance.charter.CharterEvent.Amended;
import entente.governance.charter.CharterEvent.AmendmentProposed;
import entente.governance.charter.CharterEvent.Commented;
import entente.governance.charter.CharterEvent.Drafted;
import entente.governance.charter.CharterEvent.Edited;
import entente.governance.charter.CharterEvent.Signed;
import entente.governance.charter.CharterEvent.Submitted;
import entente.governance.charter.Terms.DecisionRight;
import entente.governance.charter.Terms.Investment;
import entente.governance.charter.Terms.Objective;
import entente.governance.charter.Terms.Target;
import entente.governance.kickoff.Output;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Roster;
import entente.governance.people.Side;
import entente.platform.testkit.DeciderSpec;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CharterTest {

    static final UUID PARTNERSHIP = new UUID(1, 1);
    static final UUID ACME = new UUID(2, 1);
    static final UUID EVA = new UUID(3, 1);
    static final UUID TOM = new UUID(3, 2);
    static final UUID SELF = CharterId.of(PARTNERSHIP, 1);
    static final LocalDate TODAY = LocalDate.parse("2026-08-10");
    static final LocalDate SEPTEMBER = LocalDate.parse("2026-09-01");
    static final LocalDate NEXT_YEAR = LocalDate.parse("2027-09-01");
    static final Calendar CALENDAR = Calendar.of(ZoneId.of("Europe/Berlin"));
    static final Roster ROSTER =
            new Roster(
                    List.of(
                            new Roster.Seat(EVA, OURS, Set.of(PartnershipRole.SPONSOR), "eva"),
                            new Roster.Seat(TOM, THEIRS, Set.of(PartnershipRole.SPONSOR), "tom"),
                            new Roster.Seat(
                                    new UUID(3, 3),
                                    OURS,
                                    Set.of(PartnershipRole.ENGINEER),
                                    "ute")));

    static final Rhythm CALL =
            new Rhythm(
                    MeetingKind.OPERATIONAL_CALL,
                    "FREQ=MONTHLY;BYDAY=1MO",
                    LocalTime.of(10, 0),
                    60,
                    Set.of());
    static final Terms WHOLE = terms("Castings", List.of(CALL), SEPTEMBER);
    static final Terms OTHER = terms("Castings and forgings", List.of(CALL), SEPTEMBER);

    static final Drafted DRAFTED =
            new Drafted(PARTNERSHIP, ACME, 1, CALENDAR, StandardTerms.draft());
    static final Edited EDITED = edited(1, WHOLE);
    static final Submitted SUBMITTED = new Submitted(PARTNERSHIP, ACME, 1, "ada");
    static final Activated ACTIVATED =
            new Activated(PARTNERSHIP, ACME, SELF, 1, SEPTEMBER, NEXT_YEAR, CALENDAR, WHOLE);
    static final AmendmentProposed PROPOSED =
            new AmendmentProposed(PARTNERSHIP, ACME, 2, "forgings", OTHER, SEPTEMBER, "ada");

    private final DeciderSpec<CharterCommand, CharterState, CharterEvent> charter =
            DeciderSpec.of(new Charter());

    static Terms terms(String scope, List<Rhythm> cadence, LocalDate due) {
        return new Terms(
                scope,
                List.of(new Objective(Terms.Value.REDUCE_WASTE, "Halve the scrap")),
                "A casting without machining",
                List.of(new Investment(OURS, "A bench", new BigDecimal("12.5"), "EUR", due)),
                List.of(new Target("ppm", BigDecimal.TEN, Terms.Better.LOWER, due)),
                List.of(new DecisionRight("Design", Set.of(PartnershipRole.ENGINEER), Set.of())),
                "Bad news first",
                cadence);
    }

    static Edited edited(int version, Terms terms) {
        return new Edited(PARTNERSHIP, ACME, version, terms, SEPTEMBER, "ada");
    }

    static Signed signed(int version, Side side) {
        return side == OURS
                ? new Signed(PARTNERSHIP, ACME, version, OURS, EVA, TODAY, "eva")
                : new Signed(PARTNERSHIP, ACME, version, THEIRS, TOM, TODAY, "tom");
    }

    private static Edit edit(Terms terms) {
        return new Edit(terms, SEPTEMBER, "ada", TODAY);
    }

    private static Sign sign(Side side, String by) {
        return new Sign(side, ROSTER, by, TODAY);
    }

    private static Activate activate(Set<Output> missing) {
        return new Activate(missing, CALENDAR, Period.ofMonths(12), "ada", TODAY);
    }

    private static Amend amend(Terms terms) {
        return new Amend("forgings", terms, SEPTEMBER, "ada", TODAY);
    }

    private static Rhythm call(String rrule) {
        return new Rhythm(CALL.kind(), rrule, CALL.time(), 60, Set.of());
    }

    private static Terms invested(@Nullable BigDecimal amount, @Nullable String currency) {
        return new Terms(
                "Castings",
                WHOLE.objectives(),
                "",
                List.of(new Investment(OURS, "A bench", amount, currency, null)),
                List.of(),
                List.of(),
                "",
                List.of());
    }

    @Test
    void it_begins_with_the_standard_cadence() {
        Draft draft = new Draft(PARTNERSHIP, ACME, 1, CALENDAR);
        charter.given().when(draft).then(DRAFTED);
        charter.given(DRAFTED).when(draft).thenNothing();
        charter.given().when(new Submit("ada")).thenRejected("not-found");
        TermsRules.requireSound(StandardTerms.draft(), SEPTEMBER, TODAY);
    }

    @Test
    void it_is_edited_until_it_is_in_force() {
        charter.given(DRAFTED).when(edit(WHOLE)).then(EDITED);
        charter.given(DRAFTED, EDITED).when(edit(WHOLE)).thenNothing();
        charter.given(DRAFTED, EDITED, ACTIVATED).when(edit(OTHER)).thenRejected("charter-active");
    }

    @Test
    void terms_are_of_days_to_come_and_make_sense() {
        charter.given(DRAFTED)
                .when(edit(terms("Castings", List.of(), TODAY.minusDays(1))))
                .thenRejected("due-in-the-past");
        charter.given(DRAFTED)
                .when(new Edit(WHOLE, TODAY.minusDays(1), "ada", TODAY))
                .thenRejected("due-in-the-past");
        charter.given(DRAFTED)
                .when(edit(terms("Castings", List.of(CALL, CALL), SEPTEMBER)))
                .thenRejected("cadence-doubled");
        charter.given(DRAFTED)
                .when(edit(terms("Castings", List.of(call("FREQ=NEVER")), SEPTEMBER)))
                .thenRejected("recurrence-malformed");
        charter.given(DRAFTED)
                .when(edit(terms("Castings", List.of(call("FREQ=HOURLY")), SEPTEMBER)))
                .thenRejected("recurrence-too-dense");
        charter.given(DRAFTED)
                .when(edit(invested(BigDecimal.TEN, null)))
                .thenRejected("amount-malformed");
        charter.given(DRAFTED)
                .when(edit(invested(BigDecimal.ZERO, "EUR")))
                .thenRejected("amount-malformed");
        charter.given(DRAFTED)
                .when(
                        edit(
                                new Terms(
                                        "Castings",
                                        List.of(),
                                        "",
                                        List.of(),
                                        List.of(),
                                        List.of(new DecisionRight("all", Set.of(), Set.of())),
                                        "",
                                        List.of())))
                .thenRejected("decision-right-empty");
    }

    @Test
    void what_is_laid_before_the_sponsors_is_whole() {
        charter.given(DRAFTED).when(new Submit("ada")).thenRejected("objectives-missing");
        charter.given(DRAFTED, edited(1, terms("Castings", List.of(), SEPTEMBER)))
                .when(new Submit("ada"))
                .thenRejected("cadence-missing");
        charter.given(DRAFTED, edited(1, terms("", List.of(CALL), SEPTEMBER)))
                .when(new Submit("ada"))
                .thenRejected("terms-incomplete");
        charter.given(DRAFTED, EDITED).when(new Submit("ada")).then(SUBMITTED);
        charter.given(DRAFTED, EDITED, SUBMITTED).when(new Submit("ada")).thenNothing();
    }

    @Test
    void both_sides_remark_on_it() {
        charter.given(DRAFTED)
                .when(new Comment(THEIRS, "which plant?", "tom"))
                .then(new Commented(PARTNERSHIP, ACME, 1, THEIRS, "which plant?", "tom"));
        charter.given(DRAFTED, EDITED, ACTIVATED)
                .when(new Comment(THEIRS, "which plant?", "tom"))
                .thenRejected("charter-active");
    }

    @Test
    void the_sponsors_sign_each_for_the_own_side() {
        charter.given(DRAFTED, EDITED)
                .when(sign(OURS, "eva"))
                .thenRejected("charter-not-submitted");
        charter.given(DRAFTED, EDITED, SUBMITTED).when(sign(OURS, "eva")).then(signed(1, OURS));
        charter.given(DRAFTED, EDITED, SUBMITTED, signed(1, OURS))
                .when(sign(OURS, "eva"))
                .thenNothing();
        for (String other : List.of("ada", "ute", "tom")) {
            charter.given(DRAFTED, EDITED, SUBMITTED)
                    .when(sign(OURS, other))
                    .thenRejected("not-the-sponsor");
        }
    }

    @Test
    void one_account_never_signs_for_both_sides() {
        Roster moved =
                new Roster(
                        List.of(
                                new Roster.Seat(
                                        TOM, THEIRS, Set.of(PartnershipRole.SPONSOR), "eva")));
        charter.given(DRAFTED, EDITED, SUBMITTED, signed(1, OURS))
                .when(new Sign(THEIRS, moved, "eva", TODAY))
                .thenRejected("signed-both-sides");
    }

    @Test
    void an_edit_voids_what_was_signed() {
        charter.given(DRAFTED, EDITED, SUBMITTED, signed(1, OURS))
                .when(edit(OTHER))
                .then(edited(2, OTHER));
        charter.given(DRAFTED, EDITED, SUBMITTED, signed(1, OURS), edited(2, OTHER))
                .when(sign(THEIRS, "tom"))
                .thenRejected("charter-not-submitted");
        charter.given(
                        DRAFTED,
                        EDITED,
                        SUBMITTED,
                        signed(1, OURS),
                        signed(1, THEIRS),
                        edited(2, OTHER))
                .when(activate(Set.of()))
                .thenRejected("signatures-missing");
    }

    @ParameterizedTest
    @EnumSource(Output.class)
    void it_is_never_active_while_an_output_is_missing(Output missing) {
        charter.given(DRAFTED, EDITED, SUBMITTED, signed(1, OURS), signed(1, THEIRS))
                .when(activate(Set.of(missing)))
                .thenRejected("kick-off-outputs-missing");
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void it_is_never_active_while_a_signature_is_missing(Side side) {
        charter.given(DRAFTED, EDITED, SUBMITTED, signed(1, side))
                .when(activate(Set.of()))
                .thenRejected("signatures-missing");
    }

    @Test
    void it_comes_into_force_on_the_wanted_day_or_today() {
        charter.given(DRAFTED, EDITED, SUBMITTED, signed(1, OURS), signed(1, THEIRS))
                .when(activate(Set.of()))
                .then(ACTIVATED);
        LocalDate late = SEPTEMBER.plusDays(9);
        charter.given(DRAFTED, EDITED, SUBMITTED, signed(1, OURS), signed(1, THEIRS))
                .when(new Activate(Set.of(), CALENDAR, Period.ofMonths(12), "ada", late))
                .then(
                        new Activated(
                                PARTNERSHIP,
                                ACME,
                                SELF,
                                1,
                                late,
                                late.plusYears(1),
                                CALENDAR,
                                WHOLE));
        charter.given(DRAFTED, EDITED, ACTIVATED).when(activate(Set.of())).thenNothing();
    }

    @Test
    void what_is_in_force_stays_so_until_both_signed_the_amendment() {
        charter.given(DRAFTED, EDITED, ACTIVATED).when(amend(OTHER)).then(PROPOSED);
        charter.given(DRAFTED, EDITED, ACTIVATED).when(amend(WHOLE)).thenNothing();
        charter.given(DRAFTED, EDITED).when(amend(OTHER)).thenRejected("charter-open");
        charter.given(DRAFTED, EDITED, ACTIVATED, PROPOSED)
                .when(amend(OTHER))
                .thenRejected("charter-open");
        charter.given(DRAFTED, EDITED, ACTIVATED, PROPOSED)
                .when(activate(Set.of()))
                .thenRejected("signatures-missing");
        charter.given(
                        DRAFTED,
                        EDITED,
                        ACTIVATED,
                        PROPOSED,
                        new Submitted(PARTNERSHIP, ACME, 2, "ada"),
                        signed(2, OURS),
                        signed(2, THEIRS))
                .when(activate(Set.of()))
                .then(
                        new Amended(
                                PARTNERSHIP,
                                ACME,
                                SELF,
                                2,
                                SEPTEMBER,
                                NEXT_YEAR,
                                CALENDAR,
                                OTHER,
                                "forgings"));
    }
}
