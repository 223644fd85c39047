package entente.supplier.segmentation;

import entente.platform.Decider;
import entente.platform.Ids;
import entente.platform.Rejected;
import entente.supplier.segmentation.JudgementEvent.Judged;
import entente.supplier.segmentation.JudgementEvent.Withdrawn;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is judged of one category, or of one supplier in it. */
public final class Judgement
        implements Decider<Judgement.Command, Judgement.State, JudgementEvent> {

    private static final UUID SUBJECTS = UUID.fromString("9e1d2c70-7b4f-5a43-8d0a-4a1f6b3c5e08");

    /** What the judgement is about. */
    public record Subject(String category, @Nullable UUID supplierId) {
        UUID stream() {
            return Ids.derived(SUBJECTS, category + '\n' + (supplierId == null ? "" : supplierId));
        }
    }

    /** What can be asked. */
    public sealed interface Command {

        /**
         * An input of a factor.
         *
         * @param factors that some version of the model has people judge
         */
        record Judge(
                Subject subject,
                String factor,
                BigDecimal input,
                @Nullable String reason,
                Set<String> factors)
                implements Command {
            public Judge {
                factors = Set.copyOf(factors);
            }
        }

        record Withdraw(Subject subject, String factor) implements Command {}
    }

    /** The inputs by factor. */
    public record State(SortedMap<String, BigDecimal> inputs) {
        public State {
            inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        }
    }

    @Override
    public State initial() {
        return new State(new TreeMap<>());
    }

    @Override
    public List<JudgementEvent> decide(Command command, State state) {
        return switch (command) {
            case Command.Judge c -> {
                if (!c.factors().contains(c.factor())) {
                    throw new Rejected(
                            "factor-unknown", "No version of the model has people judge this");
                }
                BigDecimal before = state.inputs().get(c.factor());
                yield before != null && before.compareTo(c.input()) == 0
                        ? List.of()
                        : List.of(
                                new Judged(
                                        c.subject().category(),
                                        c.subject().supplierId(),
                                        c.factor(),
                                        c.input(),
                                        c.reason()));
            }
            case Command.Withdraw c ->
                    state.inputs().containsKey(c.factor())
                            ? List.of(
                                    new Withdrawn(
                                            c.subject().category(),
                                            c.subject().supplierId(),
                                            c.factor()))
                            : List.of();
        };
    }

    @Override
    public State evolve(State state, JudgementEvent event) {
        SortedMap<String, BigDecimal> inputs = new TreeMap<>(state.inputs());
        switch (event) {
            case Judged e -> inputs.put(e.factor(), e.input());
            case Withdrawn e -> inputs.remove(e.factor());
        }
        return new State(inputs);
    }
}
