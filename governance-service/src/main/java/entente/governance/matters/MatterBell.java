package entente.governance.matters;

import entente.governance.notifications.Audience;
import entente.governance.notifications.Bell;
import entente.governance.notifications.NoticeKind;
import entente.governance.notifications.Ring;
import entente.governance.people.Side;
import entente.platform.Category;
import entente.platform.Recorded;
import java.util.List;

/**
 * Who is told of what was heard: of what was agreed by both, both; of what we watch, we. What this
 * service itself noticed is told where it was noticed.
 */
final class MatterBell implements Bell {

    @Override
    public List<Category<?>> categories() {
        return List.of(MatterEvent.CATEGORY);
    }

    @Override
    public List<Ring> ring(Recorded<?> recorded) {
        return recorded.event() instanceof MatterEvent.Noted e ? ring(e) : List.of();
    }

    private static List<Ring> ring(MatterEvent.Noted noted) {
        return switch (noted.matter().kind()) {
            case SCORE_BREACHED, TARGET_MISSED, CERTIFICATE_EXPIRED ->
                    one(noted, NoticeKind.BREACHED, Audience.leading());
            case EARLY_WARNING, DEPENDENCE, SECOND_SOURCE ->
                    one(noted, NoticeKind.BREACHED, Audience.leading(Side.OURS));
            case AGREEMENT_EXPIRING -> one(noted, NoticeKind.DUE, Audience.leading(Side.OURS));
            case STALL -> one(noted, NoticeKind.MISSED, Audience.leading(Side.OURS));
            case DISPUTE -> one(noted, NoticeKind.ASKED, Audience.leading(Side.OURS));
            case ACTION_OVERDUE, MEETING_MISSED, SPONSOR_SILENT, PLAN_FAILED, CRISIS -> List.of();
        };
    }

    private static List<Ring> one(MatterEvent.Noted noted, NoticeKind kind, Audience audience) {
        return List.of(
                new Ring(
                        noted.partnershipId(),
                        noted.supplierId(),
                        kind,
                        noted.matter().words(),
                        "/partnerships/" + noted.supplierId(),
                        null,
                        audience));
    }
}
