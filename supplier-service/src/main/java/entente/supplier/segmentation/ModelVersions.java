package entente.supplier.segmentation;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.supplier.segmentation.ModelEvent.Activated;
import entente.supplier.segmentation.ModelEvent.Drafted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Versions of the segmentation model: drafted by one person, activated by another. */
public final class ModelVersions
        implements Decider<ModelVersions.Command, ModelVersions.State, ModelEvent> {

    /** What can be asked of the model. */
    public sealed interface Command {
        record Draft(SegmentationModel model, String by) implements Command {}

        record Activate(int modelVersion, String by) implements Command {}
    }

    /** A version. */
    public record Version(int modelVersion, SegmentationModel model, String by) {}

    /**
     * All versions there were.
     *
     * @param versions in order
     * @param active 0: none
     */
    public record State(List<Version> versions, int active) {
        public State {
            versions = List.copyOf(versions);
        }

        public @Nullable Version find(int modelVersion) {
            return modelVersion < 1 || modelVersion > versions.size()
                    ? null
                    : versions.get(modelVersion - 1);
        }
    }

    @Override
    public State initial() {
        return new State(List.of(), 0);
    }

    @Override
    public List<ModelEvent> decide(Command command, State state) {
        return switch (command) {
            case Command.Draft c -> {
                c.model().check();
                yield List.of(new Drafted(state.versions().size() + 1, c.model(), c.by()));
            }
            case Command.Activate c -> {
                Version version = state.find(c.modelVersion());
                if (version == null) {
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such version");
                }
                if (state.active() == c.modelVersion()) {
                    yield List.of();
                }
                if (version.by().equals(c.by())) {
                    throw new Rejected(
                            "drafter-activates",
                            "Who drafted a version does not activate it; ask somebody else");
                }
                yield List.of(new Activated(c.modelVersion()));
            }
        };
    }

    @Override
    public State evolve(State state, ModelEvent event) {
        return switch (event) {
            case Drafted e -> {
                List<Version> more = new ArrayList<>(state.versions());
                more.add(new Version(e.modelVersion(), e.model(), e.by()));
                yield new State(more, state.active());
            }
            case Activated e -> new State(state.versions(), e.modelVersion());
        };
    }
}
