package entente.governance.year;

import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import entente.governance.Partnerships;
import entente.governance.Partnerships.Partner;
import entente.governance.year.Launch.Occurrence;
import entente.platform.testkit.EnginesResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * From the opening to the annual verdict, by a clock that jumps: every rule acts, and acts once.
 */
@QuarkusTest
@WithTestResource(EnginesResource.class)
@TestProfile(AheadClock.Moved.class)
class YearIT {

    @Inject AheadClock clock;

    @Test
    void a_year_of_one_partnership_from_the_opening_to_the_verdict() {
        Partner partner = Partnerships.opened();
        Year year = new Year(clock, partner);
        LocalDate opened = year.today();
        String wave = Launch.wave(year);
        Launch.inForce(year);
        List<Occurrence> cadence = Launch.cadence(year);
        String action = Launch.action(year, 5);
        String kept = Launch.promise(year, "Answers within a day", 40);
        String broken = Launch.promise(year, "A second furnace", 8);
        post(partner.tom(), kept + "/keep", Map.of("evidence", "The log")).then().statusCode(200);
        post(partner.eva(), kept + "/keep", Map.of("evidence", "Seen")).then().statusCode(200);
        Launch.emergencyPlan(year, 1);
        Launch.scenario(year);
        String document = Launch.papers(year);

        String escalation = Days.escalation(year);
        Days.overdue(year, action, broken);
        Days.missed(year, cadence.getFirst());
        LocalDate met = year.today();
        Days.meeting(year, escalation, action);
        Trouble.crisis(year, 0);
        Trouble.plans(year);
        Days.trust(year, kept, broken);
        Trouble.crisis(year, 1);

        LocalDate due = LocalDate.parse(get(AUDITOR, partner.path()).path("reviewDueOn"));
        assertThat(due).as("G10: a year after the charter").isEqualTo(opened.plusYears(1));
        year.moveTo(due.minusDays(1));
        get(AUDITOR, "/reviews?supplierId=" + partner.supplier())
                .then()
                .body("items.size()", equalTo(0));
        year.moveTo(due);
        String review = Verdict.reviewDue(year);
        Trouble.crisis(year, 0);
        Verdict.contact(year, opened, Set.of(met));
        Verdict.around(year);
        Verdict.publicReport(year, document);
        Verdict.conclude(year, review);
        Verdict.lessons(year, wave);
        Verdict.windDown(year);
        Verdict.proven(year);

        year.seen("G6: however far the clock jumps, once", "action-overdue");
        year.seen("G10: an open review is not due again", "partnership-review-due");
        assertThat(year.told("meeting-missed"))
                .as("G3: each occurrence is missed once")
                .isLessThanOrEqualTo(cadence.size() * 2L)
                .isGreaterThan(12);
    }
}
