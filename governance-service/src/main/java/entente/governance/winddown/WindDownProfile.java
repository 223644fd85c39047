package entente.governance.winddown;

import entente.governance.people.Side;
import entente.governance.winddown.WindDownEvent.ItemDone;
import entente.governance.winddown.WindDownEvent.ItemWaived;
import entente.governance.winddown.WindDownEvent.NoticeGiven;
import entente.governance.winddown.WindDownState.Known;
import entente.governance.winddown.WindDownState.Over;
import entente.governance.winddown.WindDownState.Planning;
import entente.governance.winddown.WindDownState.Progress;
import entente.governance.winddown.WindDownState.Running;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last wind-down of a partnership.
 *
 * @param id of the wind-down
 * @param reviewId whose verdict it is; null: none
 * @param noticedOn when the partner was told; null: not yet
 * @param exit what the agreement says; null: no agreement does, or no notice was given
 * @param plannedEndOn last day of the transition; null before the notice
 * @param earlyEndAgreedBy sides that agree to an earlier end
 * @param endedOn null while it is not over
 */
public record WindDownProfile(
        UUID id,
        UUID partnershipId,
        UUID supplierId,
        WindDownStatus status,
        EndCause cause,
        String reason,
        @Nullable UUID reviewId,
        LocalDate plannedOn,
        @Nullable LocalDate noticedOn,
        @Nullable Exit exit,
        @Nullable LocalDate plannedEndOn,
        List<Line> items,
        List<Side> earlyEndAgreedBy,
        @Nullable LocalDate endedOn) {

    /**
     * An item of the checklist.
     *
     * @param doneOn with {@code evidence}; null: it is not
     * @param waivedBecause null: it is not
     */
    public record Line(
            Item item,
            Side owner,
            LocalDate dueOn,
            boolean overdue,
            @Nullable LocalDate doneOn,
            @Nullable String evidence,
            @Nullable String waivedBecause) {

        static Line of(Progress progress) {
            ItemDone done = progress.done();
            ItemWaived waived = progress.waived();
            return new Line(
                    progress.task().item(),
                    progress.task().owner(),
                    progress.task().dueOn(),
                    progress.overdue(),
                    done == null ? null : done.on(),
                    done == null ? null : done.evidence(),
                    waived == null ? null : waived.reason());
        }
    }

    static WindDownProfile of(Known state) {
        return switch (state) {
            case Planning s -> of(s, null, WindDownStatus.PLANNED, null);
            case Running s -> of(s, s, WindDownStatus.RUNNING, null);
            case Over s -> of(s, s.before(), WindDownStatus.valueOf(s.outcome().name()), s.on());
        };
    }

    private static WindDownProfile of(
            Known state,
            @Nullable Running running,
            WindDownStatus status,
            @Nullable LocalDate endedOn) {
        NoticeGiven notice = running == null ? null : running.notice();
        return new WindDownProfile(
                state.plan().windDownId(),
                state.plan().partnershipId(),
                state.plan().supplierId(),
                status,
                state.plan().cause(),
                state.plan().reason(),
                state.plan().reviewId(),
                state.plan().on(),
                notice == null ? null : notice.on(),
                notice == null ? null : notice.exit(),
                notice == null ? null : notice.plannedEndOn(),
                running == null ? List.of() : running.items().stream().map(Line::of).toList(),
                running == null ? List.of() : running.early().stream().sorted().toList(),
                endedOn);
    }
}
