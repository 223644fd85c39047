package entente.governance.partnership;

import entente.governance.notifications.Audience;
import entente.governance.notifications.Bell;
import entente.governance.notifications.NoticeKind;
import entente.governance.notifications.Ring;
import entente.governance.people.Side;
import entente.platform.Category;
import entente.platform.Recorded;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is told of a partnership as a whole. Whether to review it is ours to prepare. */
final class PartnershipBell implements Bell {

    @Override
    public List<Category<?>> categories() {
        return List.of(PartnershipEvent.CATEGORY);
    }

    @Override
    public List<Ring> ring(Recorded<?> recorded) {
        return recorded.event() instanceof PartnershipEvent event ? ring(event) : List.of();
    }

    private static List<Ring> ring(PartnershipEvent event) {
        return switch (event) {
            case PartnershipEvent.Opened e ->
                    one(
                            e,
                            NoticeKind.NEWS,
                            "The partnership is open; its charter and kick-off come next",
                            null,
                            Audience.leading());
            case PartnershipEvent.SponsorNamed e ->
                    one(
                            e,
                            NoticeKind.ASKED,
                            "You are named sponsor from " + e.from(),
                            null,
                            Audience.of(e.sponsorId()));
            case PartnershipEvent.ReviewDue e ->
                    one(
                            e,
                            NoticeKind.DUE,
                            "The annual review is due on " + e.dueOn(),
                            e.dueOn(),
                            Audience.leading(Side.OURS));
            case PartnershipEvent.Closed e ->
                    one(
                            e,
                            NoticeKind.NEWS,
                            "The partnership was closed on " + e.on(),
                            null,
                            Audience.everybody());
            case PartnershipEvent.ModelChanged _,
                    PartnershipEvent.CalendarSet _,
                    PartnershipEvent.Activated _,
                    PartnershipEvent.Reviewed _,
                    PartnershipEvent.WindingDown _ ->
                    List.of();
        };
    }

    private static List<Ring> one(
            PartnershipEvent event,
            NoticeKind kind,
            String title,
            @Nullable LocalDate dueOn,
            Audience audience) {
        return List.of(
                new Ring(
                        event.partnershipId(),
                        event.supplierId(),
                        kind,
                        title,
                        "/partnerships/" + event.supplierId(),
                        dueOn,
                        audience));
    }
}
