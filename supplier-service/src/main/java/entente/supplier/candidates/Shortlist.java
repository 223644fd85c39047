package entente.supplier.candidates;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.supplier.candidates.ShortlistEvent.Shortlisted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The decision for a few candidates, taken on the ranking as it was. */
public final class Shortlist implements Decider<Shortlist.Draw, Shortlist.State, ShortlistEvent> {

    /**
     * Puts suppliers on the list.
     *
     * @param ranking the candidates of the category now
     */
    public record Draw(List<UUID> suppliers, List<Candidate> ranking, int least, int most) {
        public Draw {
            suppliers = List.copyOf(suppliers);
            ranking = List.copyOf(ranking);
        }
    }

    /** Who is on the list, best first. */
    public record State(List<Shortlisted> candidates) {
        public State {
            candidates = List.copyOf(candidates);
        }
    }

    @Override
    public State initial() {
        return new State(List.of());
    }

    @Override
    public List<ShortlistEvent> decide(Draw c, State state) {
        if (!state.candidates().isEmpty()) {
            throw new Rejected("shortlist-exists", "This shortlist is drawn already");
        }
        Set<UUID> wanted = new HashSet<>(c.suppliers());
        if (wanted.size() != c.suppliers().size()
                || wanted.size() < c.least()
                || wanted.size() > c.most()) {
            throw new Rejected(
                    "shortlist-size",
                    "A shortlist has %d to %d different suppliers".formatted(c.least(), c.most()));
        }
        List<ShortlistEvent> events = new ArrayList<>();
        for (Candidate candidate : c.ranking()) {
            if (wanted.remove(candidate.supplierId())) {
                if (!candidate.isInGoodStanding()) {
                    throw new Rejected(
                            "candidate-not-in-good-standing",
                            candidate.supplierId() + " is not active, or doubts speak against it");
                }
                events.add(
                        new Shortlisted(
                                candidate.supplierId(),
                                candidate.category(),
                                candidate.rank(),
                                candidate.reasons(),
                                candidate.profitImpact(),
                                candidate.supplyRisk()));
            }
        }
        if (!wanted.isEmpty()) {
            throw new Rejected("not-a-candidate", "No candidates of this category: " + wanted);
        }
        return events;
    }

    @Override
    public State evolve(State state, ShortlistEvent event) {
        List<Shortlisted> more = new ArrayList<>(state.candidates());
        switch (event) {
            case Shortlisted e -> more.add(e);
        }
        return new State(more);
    }
}
