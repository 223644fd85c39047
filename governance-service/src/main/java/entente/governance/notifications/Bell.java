package entente.governance.notifications;

import entente.platform.Category;
import entente.platform.Recorded;
import java.util.List;

/**
 * Which of one capability's events people are told of, and whom. A capability adds one: a pure
 * class that its Config produces; nothing else is to be done.
 */
public interface Bell {

    /** Whose events it listens to. */
    List<Category<?>> categories();

    /** What people are told of the event; the same for the same event, in this order. */
    List<Ring> ring(Recorded<?> event);
}
