package entente.governance.webhooks;

import java.util.Set;

/** The public events of this service, those that are planned included. */
final class PublicTypes {

    static final Set<String> ALL =
            Set.of(
                    "governance.partnership-opened.v1",
                    "governance.charter-activated.v1",
                    "governance.meeting-held.v1",
                    "governance.meeting-missed.v1",
                    "governance.decision-taken.v1",
                    "governance.action-item-agreed.v1",
                    "governance.action-item-completed.v1",
                    "governance.action-item-overdue.v1",
                    "governance.escalation-raised.v1",
                    "governance.escalation-resolved.v1",
                    "governance.sponsor-named.v1",
                    "governance.sponsor-contact-silent.v1",
                    "governance.improvement-plan-opened.v1",
                    "governance.improvement-plan-succeeded.v1",
                    "governance.improvement-plan-failed.v1",
                    "governance.review-due.v1",
                    "governance.review-concluded.v1",
                    "governance.wind-down-started.v1",
                    "governance.wind-down-completed.v1",
                    "governance.crisis-recorded.v1",
                    "governance.commitment-broken.v1");

    private PublicTypes() {}
}
