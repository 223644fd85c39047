package entente.governance.commitments;

import entente.governance.commitments.CommitmentEvent.DisputeRaised;
import entente.governance.commitments.CommitmentEvent.DisputesSettled;
import entente.governance.commitments.CommitmentEvent.Resolution;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the two sides promised and disputed. */
public sealed interface CommitmentState {

    /** Nothing yet. */
    record Absent() implements CommitmentState {}

    /** Commitments and disputes in the order in which they came. */
    record Book(
            UUID partnershipId,
            UUID supplierId,
            List<Commitment> commitments,
            List<Dispute> disputes)
            implements CommitmentState {

        public Book {
            commitments = List.copyOf(commitments);
            disputes = List.copyOf(disputes);
        }

        Book with(Commitment added) {
            return new Book(
                    partnershipId,
                    supplierId,
                    Stream.concat(commitments.stream(), Stream.of(added)).toList(),
                    disputes);
        }

        Book with(UUID id, UnaryOperator<Commitment> change) {
            return new Book(
                    partnershipId,
                    supplierId,
                    commitments.stream()
                            .map(each -> each.id().equals(id) ? change.apply(each) : each)
                            .toList(),
                    disputes);
        }

        Book raised(DisputeRaised e) {
            Dispute added = new Dispute(e.disputeId(), e.period(), e.on(), null, null);
            return new Book(
                    partnershipId,
                    supplierId,
                    commitments,
                    Stream.concat(disputes.stream(), Stream.of(added)).toList());
        }

        Book settled(DisputesSettled e) {
            return new Book(
                    partnershipId,
                    supplierId,
                    commitments,
                    disputes.stream()
                            .map(each ->
                                    e.disputes().contains(each.id())
                                            ? new Dispute(
                                                    each.id(),
                                                    each.period(),
                                                    each.raisedOn(),
                                                    e.on(),
                                                    e.how())
                                            : each)
                            .toList());
        }
    }

    /**
     * A dispute about a scorecard.
     *
     * @param settledOn null with {@code how}: it is open
     */
    record Dispute(
            UUID id,
            String period,
            LocalDate raisedOn,
            @Nullable LocalDate settledOn,
            @Nullable Resolution how) {}

    default List<Commitment> commitments() {
        return switch (this) {
            case Absent _ -> List.of();
            case Book book -> book.commitments;
        };
    }

    default List<Dispute> disputes() {
        return switch (this) {
            case Absent _ -> List.of();
            case Book book -> book.disputes;
        };
    }

    default Optional<Commitment> commitment(UUID id) {
        return commitments().stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
