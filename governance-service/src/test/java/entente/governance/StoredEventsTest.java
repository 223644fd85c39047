package entente.governance;

import entente.governance.actions.ActionEvent;
import entente.governance.cadence.CadenceEvent;
import entente.governance.charter.CharterEvent;
import entente.governance.commitments.CommitmentEvent;
import entente.governance.contacts.ContactEvent;
import entente.governance.crises.CrisisEvent;
import entente.governance.decisions.DecisionEvent;
import entente.governance.documents.DocumentEvent;
import entente.governance.escalations.EscalationEvent;
import entente.governance.feed.FeedEvent;
import entente.governance.kickoff.WorkshopEvent;
import entente.governance.lessons.LessonEvent;
import entente.governance.matters.MatterEvent;
import entente.governance.meetings.MeetingEvent;
import entente.governance.notifications.TrayEvent;
import entente.governance.partnership.PartnershipEvent;
import entente.governance.people.RosterEvent;
import entente.governance.plans.PlanEvent;
import entente.governance.reports.ReportEvent;
import entente.governance.resilience.ResilienceEvent;
import entente.governance.reviews.ReviewEvent;
import entente.governance.scenarios.ScenarioEvent;
import entente.governance.waves.WaveEvent;
import entente.governance.webhooks.WebhookEvent;
import entente.governance.winddown.WindDownEvent;
import entente.platform.testkit.GoldenEvents;
import org.junit.jupiter.api.Test;

class StoredEventsTest {

    @Test
    void every_shape_ever_stored_is_read() {
        GoldenEvents.verify(
                ActionEvent.class,
                CadenceEvent.class,
                CharterEvent.class,
                CommitmentEvent.class,
                ContactEvent.class,
                CrisisEvent.class,
                DecisionEvent.class,
                DocumentEvent.class,
                EscalationEvent.class,
                FeedEvent.class,
                LessonEvent.class,
                MatterEvent.class,
                MeetingEvent.class,
                PartnershipEvent.class,
                ReportEvent.class,
                ReviewEvent.class,
                ResilienceEvent.class,
                PlanEvent.class,
                RosterEvent.class,
                ScenarioEvent.class,
                TrayEvent.class,
                WaveEvent.class,
                WindDownEvent.class,
                WebhookEvent.class,
                WorkshopEvent.class);
    }
}
