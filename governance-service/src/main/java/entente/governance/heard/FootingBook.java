package entente.governance.heard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a supplier stands, as supplier-service told it. */
public interface FootingBook {

    /**
     * What was heard of a supplier; each part is null until it was.
     *
     * @param model engagement model
     * @param segment quadrant of the portfolio that was told last, in {@code category} and since
     *     {@code segmentSince}
     * @param assessedOn when its assessment was completed last, with {@code outcome} and the
     *     warnings that it left open
     * @param shortlistedOn when it was last put on the shortlist of candidates
     * @param sharingOurs highest information class that we disclose to it; {@code sharingTheirs} it
     *     to us
     * @param exit what an agreement says on ending, the one that was told last; null: none does
     */
    record Heard(
            @Nullable String model,
            @Nullable String segment,
            @Nullable String category,
            @Nullable LocalDate segmentSince,
            @Nullable LocalDate assessedOn,
            @Nullable String outcome,
            List<String> openWarnings,
            @Nullable LocalDate shortlistedOn,
            @Nullable String sharingOurs,
            @Nullable String sharingTheirs,
            @Nullable Exit exit) {

        public Heard {
            openWarnings = List.copyOf(openWarnings);
        }
    }

    /**
     * What is agreed on ending.
     *
     * @param noticeDays before the end
     * @param transitionDays for which it goes on after notice was given
     */
    record Exit(UUID agreementId, int noticeDays, int transitionDays) {}

    Optional<Heard> of(UUID supplierId);
}
