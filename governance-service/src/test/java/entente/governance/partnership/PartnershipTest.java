package entente.governance.partnership;

import static entente.governance.people.Side.OURS;
import static entente.governance.people.Side.THEIRS;

import entente.governance.calendar.Calendar;
import entente.governance.partnership.PartnershipCommand.Close;
import entente.governance.partnership.PartnershipCommand.Follow;
import entente.governance.partnership.PartnershipCommand.MarkReviewDue;
import entente.governance.partnership.PartnershipCommand.NameSponsor;
import entente.governance.partnership.PartnershipCommand.NoteActivated;
import entente.governance.partnership.PartnershipCommand.NoteReviewed;
import entente.governance.partnership.PartnershipCommand.NoteWindingDown;
import entente.governance.partnership.PartnershipCommand.SetCalendar;
import entente.governance.partnership.PartnershipEvent.Activated;
import entente.governance.partnership.PartnershipEvent.CalendarSet;
import entente.governance.partnership.PartnershipEvent.Closed;
import entente.governance.partnership.PartnershipEvent.ModelChanged;
import entente.governance.partnership.PartnershipEvent.Opened;
import entente.governance.partnership.PartnershipEvent.ReviewDue;
import entente.governance.partnership.PartnershipEvent.Reviewed;
import entente.governance.partnership.PartnershipEvent.SponsorNamed;
import entente.governance.partnership.PartnershipEvent.WindingDown;
import entente.platform.testkit.DeciderSpec;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartnershipTest {

    static final UUID ACME = new UUID(2, 1);
    static final UUID SELF = PartnershipId.of(ACME);
    static final UUID EVA = new UUID(3, 1);
    static final UUID TOM = new UUID(3, 2);
    static final UUID UTE = new UUID(3, 3);
    static final UUID CHARTER = new UUID(4, 1);
    static final UUID REVIEW = new UUID(5, 1);
    static final LocalDate AUGUST = LocalDate.parse("2026-08-01");
    static final LocalDate TODAY = LocalDate.parse("2026-08-10");
    static final LocalDate NEXT_YEAR = LocalDate.parse("2027-09-01");
    static final Calendar WEEKENDS = Calendar.of(ZoneId.of("Europe/Berlin"));

    static final Opened OPENED = opened(1, Model.STRATEGIC, WEEKENDS);
    static final Activated ACTIVATED = activated(CHARTER, 1);
    static final ReviewDue DUE = new ReviewDue(SELF, ACME, REVIEW, NEXT_YEAR, null, null);
    static final Closed CLOSED = new Closed(SELF, ACME, Cause.STEP_DOWN, TODAY);

    private final DeciderSpec<PartnershipCommand, PartnershipState, PartnershipEvent> partnership =
            DeciderSpec.of(new Partnership());

    static Opened opened(int opening, Model model, Calendar calendar) {
        return new Opened(SELF, ACME, opening, model, EVA, TOM, calendar, AUGUST);
    }

    static Activated activated(UUID charter, int version) {
        return new Activated(SELF, ACME, charter, version, TODAY, NEXT_YEAR);
    }

    static SponsorNamed named(UUID person, UUID before, LocalDate from) {
        return new SponsorNamed(SELF, ACME, OURS, person, before, from, "ada");
    }

    static Follow follow(Model model, @Nullable Sponsors sponsors) {
        return new Follow(SELF, ACME, model, sponsors, WEEKENDS, AUGUST, "ada");
    }

    @Test
    void it_is_opened_by_the_model_with_a_sponsor_on_either_side() {
        partnership.given().when(follow(Model.STRATEGIC, new Sponsors(EVA, TOM))).then(OPENED);
        partnership.given().when(follow(Model.STRATEGIC, null)).thenRejected("sponsors-missing");
        partnership
                .given(OPENED)
                .when(follow(Model.STRATEGIC, new Sponsors(EVA, TOM)))
                .thenNothing();
    }

    @Test
    void a_higher_model_keeps_it_open_and_may_bring_other_sponsors() {
        partnership
                .given(OPENED)
                .when(follow(Model.JOINT_VENTURE, new Sponsors(UTE, TOM)))
                .then(
                        new ModelChanged(SELF, ACME, Model.JOINT_VENTURE, AUGUST),
                        named(UTE, EVA, AUGUST));
        partnership
                .given(OPENED)
                .when(follow(Model.JOINT_VENTURE, null))
                .then(new ModelChanged(SELF, ACME, Model.JOINT_VENTURE, AUGUST));
    }

    @Test
    void it_is_closed_and_opened_again_with_the_calendar_it_had() {
        Calendar bavaria = new Calendar(WEEKENDS.zone(), "DE-BY", null);
        partnership.given(OPENED).when(new Close(Cause.STEP_DOWN, TODAY)).then(CLOSED);
        partnership.given(OPENED, CLOSED).when(new Close(Cause.OFF_BOARDED, TODAY)).thenNothing();
        partnership.given().when(new Close(Cause.STEP_DOWN, TODAY)).thenNothing();
        partnership
                .given(OPENED, new CalendarSet(SELF, ACME, bavaria, "ada"), CLOSED)
                .when(follow(Model.STRATEGIC, new Sponsors(EVA, TOM)))
                .then(opened(2, Model.STRATEGIC, bavaria));
        partnership
                .given(OPENED, CLOSED)
                .when(follow(Model.STRATEGIC, null))
                .thenRejected("sponsors-missing");
    }

    @Test
    void a_sponsor_is_named_from_a_day_on() {
        partnership
                .given(OPENED)
                .when(new NameSponsor(OURS, UTE, TODAY, "ada", TODAY))
                .then(named(UTE, EVA, TODAY));
        partnership
                .given(OPENED)
                .when(new NameSponsor(OURS, EVA, TODAY, "ada", TODAY))
                .thenNothing();
        partnership
                .given(OPENED)
                .when(new NameSponsor(OURS, UTE, TODAY.minusDays(1), "ada", TODAY))
                .thenRejected("from-in-the-past");
        partnership
                .given(OPENED)
                .when(new NameSponsor(THEIRS, EVA, TODAY, "ada", TODAY))
                .thenRejected("side-mismatch");
        partnership
                .given(OPENED, CLOSED)
                .when(new NameSponsor(OURS, UTE, TODAY, "ada", TODAY))
                .thenRejected("partnership-not-open");
        partnership
                .given()
                .when(new NameSponsor(OURS, UTE, TODAY, "ada", TODAY))
                .thenRejected("not-found");
    }

    @Test
    void its_calendar_is_set() {
        Calendar us = new Calendar(ZoneId.of("America/New_York"), "US", "DE");
        partnership
                .given(OPENED)
                .when(new SetCalendar(us, "ada"))
                .then(new CalendarSet(SELF, ACME, us, "ada"));
        partnership.given(OPENED).when(new SetCalendar(WEEKENDS, "ada")).thenNothing();
        partnership
                .given(OPENED, CLOSED)
                .when(new SetCalendar(us, "ada"))
                .thenRejected("partnership-not-open");
    }

    @Test
    void a_charter_in_force_makes_it_active_and_sets_the_review() {
        partnership
                .given(OPENED)
                .when(new NoteActivated(CHARTER, 1, TODAY, NEXT_YEAR))
                .then(ACTIVATED);
        partnership
                .given(OPENED, ACTIVATED)
                .when(new NoteActivated(CHARTER, 1, TODAY, NEXT_YEAR))
                .thenNothing();
        partnership
                .given(OPENED, ACTIVATED)
                .when(new NoteActivated(CHARTER, 2, TODAY, NEXT_YEAR))
                .then(activated(CHARTER, 2));
        partnership
                .given(OPENED, CLOSED)
                .when(new NoteActivated(CHARTER, 1, TODAY, NEXT_YEAR))
                .thenNothing();
    }

    @Test
    void its_review_is_due_once_and_on_the_day_it_waits_for() {
        partnership.given(OPENED, ACTIVATED).when(new MarkReviewDue(REVIEW, NEXT_YEAR)).then(DUE);
        partnership
                .given(OPENED, ACTIVATED)
                .when(new MarkReviewDue(REVIEW, NEXT_YEAR.minusDays(1)))
                .thenNothing();
        partnership
                .given(OPENED, ACTIVATED, DUE)
                .when(new MarkReviewDue(REVIEW, NEXT_YEAR))
                .thenNothing();
        partnership.given(OPENED, CLOSED).when(new MarkReviewDue(REVIEW, NEXT_YEAR)).thenNothing();
    }

    @Test
    void a_concluded_review_sets_the_next_one_with_its_verdict() {
        LocalDate after = NEXT_YEAR.plusYears(1);
        Reviewed reviewed = new Reviewed(SELF, ACME, REVIEW, Verdict.MAINTAIN, NEXT_YEAR, after);
        NoteReviewed note = new NoteReviewed(REVIEW, Verdict.MAINTAIN, NEXT_YEAR, after);
        partnership.given(OPENED, ACTIVATED, DUE).when(note).then(reviewed);
        partnership.given(OPENED, ACTIVATED).when(note).thenNothing();
        partnership.given(OPENED, CLOSED).when(note).thenNothing();
        UUID second = new UUID(5, 2);
        partnership
                .given(OPENED, ACTIVATED, DUE, reviewed, activated(CHARTER, 2))
                .when(new MarkReviewDue(second, after))
                .then(new ReviewDue(SELF, ACME, second, after, NEXT_YEAR, Verdict.MAINTAIN));
    }

    @Test
    void it_is_wound_down_once() {
        WindingDown winding = new WindingDown(SELF, ACME, REVIEW);
        partnership.given(OPENED, ACTIVATED).when(new NoteWindingDown(REVIEW)).then(winding);
        partnership.given(OPENED, winding).when(new NoteWindingDown(REVIEW)).thenNothing();
        partnership.given(OPENED, CLOSED).when(new NoteWindingDown(REVIEW)).thenNothing();
    }
}
