package entente.governance.story;

import entente.platform.Category;
import entente.platform.Recorded;
import java.util.List;
import java.util.Optional;

/** How one capability's events are told. */
public interface Chapter {

    /** Whose events it tells. */
    List<Category<?>> categories();

    /** The event in words; empty: not worth telling. */
    Optional<Told> tell(Recorded<?> event);
}
