package entente.governance.proofs;

import entente.governance.documents.DocumentEvent;
import entente.platform.Category;
import entente.platform.Recorded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rule G18: no self-approval. */
final class ClassCheck implements Check {

    private final Map<String, Deed> classed = new HashMap<>();

    @Override
    public String code() {
        return "classes-lowered-by-another";
    }

    @Override
    public String description() {
        return "A document's class is lowered by somebody who did not set it";
    }

    @Override
    public List<Category<?>> hears() {
        return List.of(DocumentEvent.CATEGORY);
    }

    @Override
    public @Nullable Verdict see(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case DocumentEvent.Opened _ -> {
                classed.put(recorded.id(), Deed.of(recorded));
                yield null;
            }
            case DocumentEvent.Reclassified e -> {
                Deed before = classed.put(recorded.id(), Deed.of(recorded));
                yield e.before().compareTo(e.paper().informationClass()) < 0
                        ? null // it rises
                        : Verdict.by(
                                recorded,
                                e.supplierId(),
                                before,
                                "Lowered the class that the same account had set",
                                "Lowered the class of what nobody opened");
            }
            default -> null; // not what the rule is about
        };
    }
}
