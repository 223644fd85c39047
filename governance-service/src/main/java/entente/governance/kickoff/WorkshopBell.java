package entente.governance.kickoff;

import entente.governance.notifications.Audience;
import entente.governance.notifications.Bell;
import entente.governance.notifications.NoticeKind;
import entente.governance.notifications.Ring;
import entente.platform.Category;
import entente.platform.Recorded;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is told of the kick-off workshop. */
final class WorkshopBell implements Bell {

    @Override
    public List<Category<?>> categories() {
        return List.of(WorkshopEvent.CATEGORY);
    }

    @Override
    public List<Ring> ring(Recorded<?> recorded) {
        return recorded.event() instanceof WorkshopEvent event
                ? ring(recorded.id(), event)
                : List.of();
    }

    private static List<Ring> ring(String id, WorkshopEvent event) {
        return switch (event) {
            case WorkshopEvent.Scheduled e ->
                    one(
                            id,
                            e,
                            NoticeKind.ASKED,
                            "You are invited to the kick-off workshop on " + e.on(),
                            e.on(),
                            new Audience(e.invited(), Set.of(), Set.of()));
            case WorkshopEvent.Confirmed e ->
                    one(
                            id,
                            e,
                            NoticeKind.ASKED,
                            "The other side confirmed the outputs of the workshop",
                            null,
                            Audience.leading(e.side().other()));
            case WorkshopEvent.OutputWithdrawn e ->
                    one(
                            id,
                            e,
                            NoticeKind.NEWS,
                            "An output of the workshop was withdrawn: " + e.reason(),
                            null,
                            Audience.leading());
            case WorkshopEvent.Held e ->
                    one(
                            id,
                            e,
                            NoticeKind.NEWS,
                            "The kick-off workshop is done: all six outputs exist",
                            null,
                            Audience.everybody());
            case WorkshopEvent.Prepared _, WorkshopEvent.OutputDelivered _ -> List.of();
        };
    }

    private static List<Ring> one(
            String id,
            WorkshopEvent event,
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
                        "/workshops/" + id,
                        dueOn,
                        audience));
    }
}
