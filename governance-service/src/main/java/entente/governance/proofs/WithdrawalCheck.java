package entente.governance.proofs;

import entente.governance.actions.ActionEvent;
import entente.platform.Category;
import entente.platform.Recorded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rule G6: no self-approval. */
final class WithdrawalCheck implements Check {

    private final Map<String, Deed> offered = new HashMap<>();

    @Override
    public String code() {
        return "actions-given-up-by-both";
    }

    @Override
    public String description() {
        return "An action is given up by another than who offered that";
    }

    @Override
    public List<Category<?>> hears() {
        return List.of(ActionEvent.CATEGORY);
    }

    @Override
    public @Nullable Verdict see(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case ActionEvent.WithdrawalOffered _ -> {
                offered.put(recorded.id(), Deed.of(recorded));
                yield null;
            }
            case ActionEvent.Withdrawn e ->
                    Verdict.by(
                            recorded,
                            e.supplierId(),
                            offered.remove(recorded.id()),
                            "Gave up what the same account offered to give up",
                            "Gave up what nobody offered to give up");
            default -> null; // not what the rule is about
        };
    }
}
