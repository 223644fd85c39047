package entente.governance.escalations;

import entente.governance.escalations.EscalationEvent.Answered;
import entente.governance.escalations.EscalationEvent.Opened;
import entente.governance.escalations.EscalationEvent.Paused;
import entente.governance.escalations.EscalationEvent.Raised;
import entente.governance.escalations.EscalationEvent.Resolved;
import entente.governance.notifications.Audience;
import entente.governance.notifications.Bell;
import entente.governance.notifications.NoticeKind;
import entente.governance.notifications.Ring;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Side;
import entente.platform.Category;
import entente.platform.Recorded;
import java.util.List;

/**
 * Who is told of an escalation: who answers at the level that it reached, of the sides that may.
 */
final class EscalationBell implements Bell {

    @Override
    public List<Category<?>> categories() {
        return List.of(EscalationEvent.CATEGORY);
    }

    @Override
    public List<Ring> ring(Recorded<?> recorded) {
        return recorded.event() instanceof EscalationEvent event
                ? ring(recorded.id(), event)
                : List.of();
    }

    private static List<Ring> ring(String id, EscalationEvent event) {
        return switch (event) {
            case Opened e -> one(id, e, NoticeKind.ASKED, "Escalated: " + e.reason());
            case Raised e ->
                    e.reason() == null
                            ? one(
                                    id,
                                    e,
                                    NoticeKind.OVERDUE,
                                    "An escalation comes to you: the level below ran out of time")
                            : one(
                                    id,
                                    e,
                                    NoticeKind.ASKED,
                                    "An escalation comes to you: " + e.reason());
            case Answered e ->
                    one(id, e, NoticeKind.NEWS, "An escalation was answered: " + e.text());
            case Paused e -> one(id, e, NoticeKind.NEWS, "An escalation waits until " + e.until());
            case Resolved e ->
                    one(id, e, NoticeKind.NEWS, "An escalation is settled: " + e.resolution());
        };
    }

    private static List<Ring> one(String id, EscalationEvent event, NoticeKind kind, String title) {
        return List.of(
                new Ring(
                        event.partnershipId(),
                        event.supplierId(),
                        kind,
                        title,
                        "/escalations/" + id,
                        event instanceof Resolved ? null : event.step().dueOn(),
                        audience(event)));
    }

    private static Audience audience(EscalationEvent event) {
        PartnershipRole[] roles =
                switch (event.step().level()) {
                    case OPERATIONAL, CATEGORY ->
                            new PartnershipRole[] {
                                PartnershipRole.CATEGORY_MANAGER,
                                PartnershipRole.ACCOUNT_MANAGER,
                                PartnershipRole.SPONSOR
                            };
                    case SPONSOR, STEERING_COMMITTEE ->
                            new PartnershipRole[] {PartnershipRole.SPONSOR};
                };
        Audience ours = Audience.of(Side.OURS, roles);
        return event.shared() ? ours.and(Side.THEIRS, roles) : ours;
    }
}
