package entente.governance.proofs;

import entente.governance.charter.CharterEvent;
import entente.governance.people.Side;
import entente.platform.Category;
import entente.platform.Recorded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rule G1: no self-approval. */
final class SignaturesCheck implements Check {

    private record Signable(String charter, int version, Side side) {}

    private final Map<Signable, Deed> signed = new HashMap<>();

    @Override
    public String code() {
        return "charters-signed-by-two";
    }

    @Override
    public String description() {
        return "No account signs one version of a charter for both sides";
    }

    @Override
    public List<Category<?>> hears() {
        return List.of(CharterEvent.CATEGORY);
    }

    @Override
    public @Nullable Verdict see(Recorded<?> recorded) {
        if (!(recorded.event() instanceof CharterEvent.Signed e)) {
            return null;
        }
        signed.put(new Signable(recorded.id(), e.version(), e.side()), Deed.of(recorded));
        Deed other = signed.get(new Signable(recorded.id(), e.version(), e.side().other()));
        return other == null
                ? Verdict.kept(e.supplierId())
                : Verdict.by(recorded, e.supplierId(), other, "Signed for both sides", "");
    }
}
