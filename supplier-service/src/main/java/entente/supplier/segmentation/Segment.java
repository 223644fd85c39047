package entente.supplier.segmentation;

import entente.platform.Decider;
import entente.supplier.segmentation.SegmentEvent.Changed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Remembers where a supplier stood last in each category, so that a move is told once. */
public final class Segment implements Decider<Segment.Place, Segment.State, SegmentEvent> {

    /** Where a supplier was computed to stand, in some of its categories. */
    public record Place(UUID supplierId, List<Placing> placings) {
        public Place {
            placings = List.copyOf(placings);
        }
    }

    /** Where it stands in one category. */
    public record Placing(
            String category,
            Quadrant quadrant,
            double profitImpact,
            double supplyRisk,
            int modelVersion) {}

    /** Where it stands, by category. */
    public record State(SortedMap<String, Quadrant> quadrants) {
        public State {
            quadrants = Collections.unmodifiableSortedMap(new TreeMap<>(quadrants));
        }
    }

    @Override
    public State initial() {
        return new State(new TreeMap<>());
    }

    @Override
    public List<SegmentEvent> decide(Place c, State state) {
        List<SegmentEvent> moves = new ArrayList<>();
        for (Placing p : c.placings()) {
            Quadrant before = state.quadrants().get(p.category());
            if (p.quadrant() != before) {
                moves.add(
                        new Changed(
                                c.supplierId(),
                                p.category(),
                                p.quadrant(),
                                before,
                                p.profitImpact(),
                                p.supplyRisk(),
                                p.modelVersion()));
            }
        }
        return moves;
    }

    @Override
    public State evolve(State state, SegmentEvent event) {
        SortedMap<String, Quadrant> quadrants = new TreeMap<>(state.quadrants());
        switch (event) {
            case Changed e -> quadrants.put(e.category(), e.quadrant());
        }
        return new State(quadrants);
    }
}
