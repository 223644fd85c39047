package entente.platform.policy;

import entente.platform.Category;
import entente.platform.EventType;
import java.time.Instant;

/**
 * That time is up is a fact like any other: recorded once, reacted to by the policy that set it.
 */
public sealed interface DeadlinePassed {

    /** One stream per deadline of a policy: each passes, and may fail, by itself. */
    Category<DeadlinePassed> CATEGORY = new Category<>("deadline", DeadlinePassed.class);

    /**
     * A deadline is over.
     *
     * @param policy who set it
     * @param key which of the policy's deadlines
     * @param due when it was over, however late it was noticed
     */
    @EventType("deadline-passed")
    record Passed(String policy, String key, Instant due) implements DeadlinePassed {}
}
