package entente.governance.actions;

import entente.governance.notifications.Audience;
import entente.governance.notifications.Bell;
import entente.governance.notifications.NoticeKind;
import entente.governance.notifications.Ring;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Side;
import entente.platform.Category;
import entente.platform.Recorded;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is told of an action: its owner, and who asks the owner how it goes. */
final class ActionBell implements Bell {

    @Override
    public List<Category<?>> categories() {
        return List.of(ActionEvent.CATEGORY);
    }

    @Override
    public List<Ring> ring(Recorded<?> recorded) {
        return recorded.event() instanceof ActionEvent event
                ? ring(UUID.fromString(recorded.id()), event)
                : List.of();
    }

    private static List<Ring> ring(UUID id, ActionEvent event) {
        return switch (event) {
            case ActionEvent.Agreed e ->
                    owner(id, e, NoticeKind.ASKED, "Action for you: " + e.title(), e.pledge());
            case ActionEvent.OwnerChanged e ->
                    owner(id, e, NoticeKind.ASKED, "An action is yours now", e.pledge());
            case ActionEvent.DueChanged e ->
                    owner(id, e, NoticeKind.ASKED, "Your action has another due date", e.pledge());
            case ActionEvent.Reopened e ->
                    owner(
                            id,
                            e,
                            NoticeKind.ASKED,
                            "Your action was opened again: " + e.reason(),
                            e.pledge());
            case ActionEvent.Reminded e ->
                    owner(id, e, NoticeKind.DUE, "Your action is due soon", e.pledge());
            case ActionEvent.Overdue e ->
                    List.of(
                            one(
                                    id,
                                    e,
                                    NoticeKind.OVERDUE,
                                    "Action overdue: " + e.title(),
                                    e.pledge().dueOn(),
                                    Audience.of(e.pledge().ownerId())
                                            .and(Side.OURS, PartnershipRole.CATEGORY_MANAGER)
                                            .and(Side.THEIRS, PartnershipRole.ACCOUNT_MANAGER)));
            case ActionEvent.ChangeOffered e ->
                    List.of(
                            one(
                                    id,
                                    e,
                                    NoticeKind.ASKED,
                                    "Another owner or due date is proposed for an action",
                                    null,
                                    Audience.leading(e.side().other()).and(e.pledge().ownerId())));
            case ActionEvent.WithdrawalOffered e ->
                    List.of(
                            one(
                                    id,
                                    e,
                                    NoticeKind.ASKED,
                                    "The other side would give up an action: " + e.reason(),
                                    null,
                                    Audience.leading(e.side().other())));
            case ActionEvent.Withdrawn e ->
                    owner(
                            id,
                            e,
                            NoticeKind.NEWS,
                            "Your action was given up: " + e.reason(),
                            e.pledge());
            case ActionEvent.Retitled _,
                    ActionEvent.Described _,
                    ActionEvent.Reprioritised _,
                    ActionEvent.Started _,
                    ActionEvent.Completed _ ->
                    List.of();
        };
    }

    private static List<Ring> owner(
            UUID id, ActionEvent event, NoticeKind kind, String title, Pledge pledge) {
        return List.of(one(id, event, kind, title, pledge.dueOn(), Audience.of(pledge.ownerId())));
    }

    private static Ring one(
            UUID id,
            ActionEvent event,
            NoticeKind kind,
            String title,
            @Nullable LocalDate dueOn,
            Audience audience) {
        return new Ring(
                event.partnershipId(),
                event.supplierId(),
                kind,
                title,
                "/action-items/" + id,
                dueOn,
                audience);
    }
}
