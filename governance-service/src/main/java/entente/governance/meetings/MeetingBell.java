package entente.governance.meetings;

import entente.governance.notifications.Audience;
import entente.governance.notifications.Bell;
import entente.governance.notifications.NoticeKind;
import entente.governance.notifications.Ring;
import entente.platform.Category;
import entente.platform.Recorded;
import java.util.List;
import java.util.UUID;

/** Who is told of a meeting. What the cadence plans stands in everybody's calendar. */
final class MeetingBell implements Bell {

    @Override
    public List<Category<?>> categories() {
        return List.of(MeetingEvent.CATEGORY);
    }

    @Override
    public List<Ring> ring(Recorded<?> recorded) {
        return recorded.event() instanceof MeetingEvent event
                ? ring(recorded.id(), event)
                : List.of();
    }

    private static List<Ring> ring(String id, MeetingEvent event) {
        return switch (event) {
            case MeetingEvent.Convened e ->
                    one(
                            id,
                            e,
                            NoticeKind.ASKED,
                            MeetingWords.name(e.slot().kind()) + " called for " + e.slot().on(),
                            Audience.everybody());
            case MeetingEvent.Rescheduled e when e.by() != null ->
                    one(
                            id,
                            e,
                            NoticeKind.NEWS,
                            MeetingWords.name(e.slot().kind()) + " moved to " + e.slot().on(),
                            Audience.everybody());
            case MeetingEvent.Cancelled e when e.by() != null ->
                    one(
                            id,
                            e,
                            NoticeKind.NEWS,
                            "A meeting was called off: " + e.reason(),
                            Audience.everybody());
            case MeetingEvent.Minuted e ->
                    one(
                            id,
                            e,
                            NoticeKind.ASKED,
                            "Minutes of a meeting wait for your approval",
                            Audience.leading(e.side().other()));
            case MeetingEvent.MinutesApproved e ->
                    one(
                            id,
                            e,
                            NoticeKind.NEWS,
                            "Minutes agreed: " + MeetingWords.name(e.slot().kind()),
                            Audience.everybody());
            case MeetingEvent.Missed e ->
                    one(
                            id,
                            e,
                            NoticeKind.MISSED,
                            MeetingWords.name(e.slot().kind()) + " missed on " + e.slot().on(),
                            Audience.leading());
            case MeetingEvent.Held e ->
                    one(
                            id,
                            e,
                            NoticeKind.NEWS,
                            MeetingWords.name(e.slot().kind()) + " held on " + e.heldOn(),
                            Audience.leading());
            case MeetingEvent.Planned _,
                    MeetingEvent.AgendaSet _,
                    MeetingEvent.Rescheduled _,
                    MeetingEvent.Cancelled _ ->
                    List.of();
        };
    }

    private static List<Ring> one(
            String id, MeetingEvent event, NoticeKind kind, String title, Audience audience) {
        return List.of(
                new Ring(
                        event.partnershipId(),
                        event.supplierId(),
                        kind,
                        title,
                        "/meetings/" + UUID.fromString(id),
                        null,
                        audience));
    }
}
