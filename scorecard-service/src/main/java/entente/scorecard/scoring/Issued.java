package entente.scorecard.scoring;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard that was published.
 *
 * @param snapshot the numbers that count: as published, after settled disputes as adjusted
 * @param publishedPosition of the purchase log that it was computed from
 * @param publishedOn company day
 * @param disputeUntil last day on which it may be disputed
 * @param acceptedOn null while the supplier has not accepted it
 * @param finalOn null until it is final
 * @param openDisputes how many wait for an answer
 * @param version of its stream, for {@code If-Match}
 */
public record Issued(
        UUID supplier,
        Period period,
        Status status,
        Snapshot snapshot,
        long publishedPosition,
        LocalDate publishedOn,
        LocalDate disputeUntil,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate finalOn,
        int openDisputes,
        long version) {

    /** Where a published scorecard stands. */
    public enum Status {
        PUBLISHED,
        DISPUTED,
        FINAL
    }
}
