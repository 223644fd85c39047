package entente.governance.partnership;

import entente.governance.calendar.Calendar;
import entente.governance.people.Roster;
import entente.governance.people.Side;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The phases of a partnership. */
public sealed interface PartnershipState {

    /** The supplier never was a partner. */
    record Absent() implements PartnershipState {}

    /** Opened once at least. */
    sealed interface Known extends PartnershipState {
        File file();
    }

    record Open(File file) implements Known {}

    record Closed(File file, Cause cause, LocalDate on) implements Known {}

    /**
     * What is known of it.
     *
     * @param phase the last one, when it is closed
     * @param sponsors who was named last on each side, though perhaps from a later day on
     * @param charterId the charter in force, in its {@code charterVersion}; null before
     * @param review where its annual review stands
     */
    record File(
            UUID partnershipId,
            UUID supplierId,
            int opening,
            Model model,
            Phase phase,
            Sponsors sponsors,
            Calendar calendar,
            LocalDate openedOn,
            @Nullable UUID charterId,
            int charterVersion,
            @Nullable LocalDate activatedOn,
            Review review) {

        /** As evidence for others, with the versions of the streams it was read from. */
        public Footing footing(Roster roster, int version, int rosterVersion) {
            return new Footing(
                    partnershipId,
                    supplierId,
                    phase,
                    opening,
                    calendar,
                    roster,
                    version,
                    rosterVersion);
        }

        File in(Phase other) {
            return new File(
                    partnershipId,
                    supplierId,
                    opening,
                    model,
                    other,
                    sponsors,
                    calendar,
                    openedOn,
                    charterId,
                    charterVersion,
                    activatedOn,
                    review);
        }

        File as(Model other) {
            return new File(
                    partnershipId,
                    supplierId,
                    opening,
                    other,
                    phase,
                    sponsors,
                    calendar,
                    openedOn,
                    charterId,
                    charterVersion,
                    activatedOn,
                    review);
        }

        File sponsoredBy(Side side, UUID person) {
            return new File(
                    partnershipId,
                    supplierId,
                    opening,
                    model,
                    phase,
                    sponsors.with(side, person),
                    calendar,
                    openedOn,
                    charterId,
                    charterVersion,
                    activatedOn,
                    review);
        }

        File by(Calendar other) {
            return new File(
                    partnershipId,
                    supplierId,
                    opening,
                    model,
                    phase,
                    sponsors,
                    other,
                    openedOn,
                    charterId,
                    charterVersion,
                    activatedOn,
                    review);
        }

        File chartered(UUID charter, int version, LocalDate since, Review next) {
            return new File(
                    partnershipId,
                    supplierId,
                    opening,
                    model,
                    phase == Phase.PREPARING ? Phase.ACTIVE : phase,
                    sponsors,
                    calendar,
                    openedOn,
                    charter,
                    version,
                    activatedOn == null ? since : activatedOn,
                    next);
        }

        File with(Review other) {
            return new File(
                    partnershipId,
                    supplierId,
                    opening,
                    model,
                    phase,
                    sponsors,
                    calendar,
                    openedOn,
                    charterId,
                    charterVersion,
                    activatedOn,
                    other);
        }
    }

    /**
     * The annual review.
     *
     * @param nextOn when it is due; null: none is
     * @param reviewId the one that fell due and is not concluded; null: none
     * @param lastOn when one was concluded last, with {@code verdict}; null: none was
     */
    record Review(
            @Nullable LocalDate nextOn,
            @Nullable UUID reviewId,
            @Nullable LocalDate lastOn,
            @Nullable Verdict verdict) {

        static final Review NONE = new Review(null, null, null, null);
    }
}
