package entente.scorecard.issue;

import entente.scorecard.issue.IssuedCommand.Adjusted;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where to learn how adjustments stand. */
public interface AdjustmentBook {

    /**
     * An adjustment as its stream says.
     *
     * @param version of the stream
     */
    record Found(Adjusted adjusted, String stream, int version) {}

    /**
     * These adjustments, in their order; whoever computes with them afterwards finds them.
     *
     * @throws entente.platform.Rejected {@code adjustment-unknown}
     */
    List<Found> find(Collection<UUID> ids);
}
