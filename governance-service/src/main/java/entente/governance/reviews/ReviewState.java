package entente.governance.reviews;

import entente.governance.people.Side;
import entente.governance.reviews.ReviewEvent.Concluded;
import entente.governance.reviews.ReviewEvent.Opened;
import entente.governance.reviews.ReviewEvent.Prepared;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The phases of a review. */
public sealed interface ReviewState {

    record Absent() implements ReviewState {}

    /** Every phase after that. */
    sealed interface Known extends ReviewState {
        Opened opened();
    }

    /**
     * It is due.
     *
     * @param prepared null: no evidence was gathered yet
     * @param opinions on that evidence
     */
    record Open(Opened opened, @Nullable Prepared prepared, List<Opinion> opinions)
            implements Known {

        public Open {
            opinions = List.copyOf(opinions);
        }

        Optional<Opinion> of(Side side) {
            return opinions.stream().filter(opinion -> opinion.side() == side).findFirst();
        }

        Open with(Opinion opinion) {
            return new Open(
                    opened,
                    prepared,
                    Stream.concat(
                                    opinions.stream().filter(each -> each.side() != opinion.side()),
                                    Stream.of(opinion))
                            .toList());
        }
    }

    /**
     * It has a verdict.
     *
     * @param preparation which evidence that rests on
     */
    record Over(Opened opened, int preparation, Concluded concluded) implements Known {}

    record Gone(Opened opened, LocalDate on) implements Known {}
}
