package entente.platform.messaging;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.store.Tally;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told of tallies: sums only; that a tally closed stays private. */
final class TallyPublisher implements Publisher<Tally.Event> {

    /** An amount that cannot be told until somebody mends the publisher. */
    static final int UNSPEAKABLE = 1_000_013;

    private volatile boolean mended;

    void mend() {
        mended = true;
    }

    @Override
    public Category<Tally.Event> category() {
        return Tally.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<Tally.Event> event) {
        return switch (event.event()) {
            case Tally.Event.Begun _ ->
                    new PublicEvent("tally.begun.v1", event.id(), Map.of("id", event.id()));
            case Tally.Event.Counted e when e.amount() == UNSPEAKABLE && !mended ->
                    throw new IllegalStateException("Unlucky");
            case Tally.Event.Counted e ->
                    new PublicEvent(
                            "tally.counted.v1",
                            event.id(),
                            Map.of("amount", e.amount(), "unknownToReaders", true));
            case Tally.Event.Closed _ -> null;
        };
    }
}
