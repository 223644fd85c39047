package entente.governance.partnership;

import entente.governance.calendar.Calendar;
import entente.governance.partnership.PartnershipState.File;
import entente.governance.partnership.PartnershipState.Known;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partnership as both sides see it.
 *
 * @param opening counts its openings, from 1
 * @param sponsors who was named last on each side, as person ids
 * @param calendar by which days both sides work
 * @param charterId the charter of this opening that is in force, in {@code charterVersion}; null
 *     before
 * @param reviewDueOn when the next annual review is due; null: none is
 * @param reviewId the one that fell due and is open; null: none
 * @param lastReviewedOn with {@code lastVerdict} of the last annual review; null: none was
 * @param reviewAgeDays since the last annual review, or since the charter is in force before the
 *     first; null: it is not, or the partnership is closed
 * @param reviewLateDays for which the review is due already; 0: it is not
 * @param closedOn with {@code closedBecause}; null while it is open
 */
public record PartnershipProfile(
        UUID id,
        UUID supplierId,
        int opening,
        Model model,
        Standing standing,
        Sponsors sponsors,
        CalendarCodes calendar,
        LocalDate openedOn,
        @Nullable UUID charterId,
        @Nullable Integer charterVersion,
        @Nullable LocalDate activatedOn,
        @Nullable LocalDate reviewDueOn,
        @Nullable UUID reviewId,
        @Nullable LocalDate lastReviewedOn,
        @Nullable Verdict lastVerdict,
        @Nullable Long reviewAgeDays,
        long reviewLateDays,
        @Nullable Cause closedBecause,
        @Nullable LocalDate closedOn) {

    /**
     * By which days both sides work.
     *
     * @param zone e.g. {@code Europe/Berlin}
     * @param ours code of our holidays, {@code theirs} of the partner's; null: weekends only
     */
    public record CalendarCodes(String zone, @Nullable String ours, @Nullable String theirs) {

        static CalendarCodes of(Calendar calendar) {
            return new CalendarCodes(calendar.zone().getId(), calendar.ours(), calendar.theirs());
        }
    }

    /** As both sides see it on a day. */
    public static PartnershipProfile of(Known state, LocalDate today) {
        File file = state.file();
        PartnershipState.@Nullable Closed closed =
                state instanceof PartnershipState.Closed c ? c : null;
        return new PartnershipProfile(
                file.partnershipId(),
                file.supplierId(),
                file.opening(),
                file.model(),
                closed == null ? Standing.valueOf(file.phase().name()) : Standing.CLOSED,
                file.sponsors(),
                CalendarCodes.of(file.calendar()),
                file.openedOn(),
                file.charterId(),
                file.charterId() == null ? null : file.charterVersion(),
                file.activatedOn(),
                file.review().nextOn(),
                file.review().reviewId(),
                file.review().lastOn(),
                file.review().verdict(),
                closed == null ? age(file, today) : null,
                closed == null ? late(file, today) : 0,
                closed == null ? null : closed.cause(),
                closed == null ? null : closed.on());
    }

    private static @Nullable Long age(File file, LocalDate today) {
        LocalDate since =
                file.review().lastOn() == null ? file.activatedOn() : file.review().lastOn();
        return since == null ? null : Math.max(0, ChronoUnit.DAYS.between(since, today));
    }

    private static long late(File file, LocalDate today) {
        LocalDate due = file.review().nextOn();
        return due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, today));
    }
}
