package entente.governance.proofs;

import entente.platform.Category;
import entente.platform.Recorded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that must hold over the order of events. A check hears the whole log once, from its first
 * event on, and remembers what it needs; it believes who recorded an event and not what the event
 * says of that.
 */
public interface Check {

    /** Stable, lower case with hyphens. */
    String code();

    /** The rule in plain words. */
    String description();

    /** Whose events it must hear. */
    List<Category<?>> hears();

    /** What the next event says of the rule; null: it is none that the rule is about. */
    @Nullable Verdict see(Recorded<?> recorded);
}
