package entente.governance.partnership;

import entente.platform.Ids;
import java.time.LocalDate;
import java.util.UUID;

/** Ids of reviews that no person calls, so that nothing opens them twice. */
public final class ReviewId {

    private static final UUID REVIEWS = UUID.fromString("3e8b1d57-94c2-5a60-b1f7-6c0d2e94a813");

    private ReviewId() {}

    /** Of the annual review that falls due on a day. */
    public static UUID of(UUID partnershipId, LocalDate dueOn) {
        return Ids.derived(REVIEWS, partnershipId + "/" + dueOn);
    }

    /** Of the review that follows when an end that was decided is called off. */
    public static UUID of(UUID partnershipId, UUID calledOff) {
        return Ids.derived(REVIEWS, partnershipId + "/" + calledOff);
    }
}
