package entente.governance.charter;

import entente.governance.notifications.Audience;
import entente.governance.notifications.Bell;
import entente.governance.notifications.NoticeKind;
import entente.governance.notifications.Ring;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Side;
import entente.platform.Category;
import entente.platform.Recorded;
import java.util.List;

/** Who is told of a charter: who signs it, and who runs the partnership by it. */
final class CharterBell implements Bell {

    @Override
    public List<Category<?>> categories() {
        return List.of(CharterEvent.CATEGORY);
    }

    @Override
    public List<Ring> ring(Recorded<?> recorded) {
        return recorded.event() instanceof CharterEvent event
                ? ring(recorded.id(), event)
                : List.of();
    }

    private static List<Ring> ring(String id, CharterEvent event) {
        return switch (event) {
            case CharterEvent.Submitted e ->
                    one(
                            id,
                            e,
                            NoticeKind.TO_SIGN,
                            "Version " + e.version() + " of the charter waits for your signature",
                            Audience.of(Side.OURS, PartnershipRole.SPONSOR)
                                    .and(Side.THEIRS, PartnershipRole.SPONSOR));
            case CharterEvent.Commented e ->
                    one(
                            id,
                            e,
                            NoticeKind.ASKED,
                            "A remark on version " + e.version() + " of the charter",
                            Audience.leading(e.side().other()));
            case CharterEvent.Signed e ->
                    one(
                            id,
                            e,
                            NoticeKind.NEWS,
                            "Version " + e.version() + " of the charter was signed by a sponsor",
                            Audience.leading());
            case CharterEvent.AmendmentProposed e ->
                    one(
                            id,
                            e,
                            NoticeKind.ASKED,
                            "A change of the charter is proposed: " + e.reason(),
                            Audience.leading());
            case CharterEvent.Activated e ->
                    one(
                            id,
                            e,
                            NoticeKind.NEWS,
                            "The charter is in force from " + e.validFrom(),
                            Audience.everybody());
            case CharterEvent.Amended e ->
                    one(
                            id,
                            e,
                            NoticeKind.NEWS,
                            "The changed charter is in force from " + e.validFrom(),
                            Audience.everybody());
            case CharterEvent.Drafted _, CharterEvent.Edited _ -> List.of();
        };
    }

    private static List<Ring> one(
            String id, CharterEvent event, NoticeKind kind, String title, Audience audience) {
        return List.of(
                new Ring(
                        event.partnershipId(),
                        event.supplierId(),
                        kind,
                        title,
                        "/charters/" + id,
                        null,
                        audience));
    }
}
