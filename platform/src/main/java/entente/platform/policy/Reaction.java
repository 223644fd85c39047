package entente.platform.policy;

import java.time.Instant;

/** What a policy wants to happen. */
public sealed interface Reaction<C> {

    /** Send the command to the stream with this id. */
    record Send<C>(Object id, C command) implements Reaction<C> {}

    /**
     * Wake the policy at this instant, once. Setting a deadline again moves it. That it passed
     * becomes an event in the log, so a replay never fires it twice.
     *
     * @param key names the deadline within the policy
     */
    record Remind<C>(String key, Instant due) implements Reaction<C> {}

    /** Drop the deadline, if it has not passed yet. */
    record Forget<C>(String key) implements Reaction<C> {}
}
