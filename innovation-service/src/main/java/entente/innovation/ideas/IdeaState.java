package entente.innovation.ideas;

import entente.innovation.ideas.IdeaEvent.Answered;
import entente.innovation.ideas.IdeaEvent.Submitted;
import entente.innovation.ideas.IdeaEvent.Withdrawn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The phases of an idea. */
public sealed interface IdeaState {

    record Absent() implements IdeaState {}

    /** Every phase after that. */
    sealed interface Known extends IdeaState {
        Submitted submitted();

        /** The idea that came first; null: this one stands on its own. */
        @Nullable UUID duplicateOf();
    }

    /**
     * It waits for an answer, also for another one after it was deferred.
     *
     * @param deferred the answer so far; null: none
     */
    record Open(
            Submitted submitted,
            boolean overdue,
            @Nullable Answered deferred,
            @Nullable UUID duplicateOf)
            implements Known {}

    /** Pursued or declined. */
    record Settled(Submitted submitted, Answered answered, @Nullable UUID duplicateOf)
            implements Known {}

    record Gone(Submitted submitted, Withdrawn withdrawn, @Nullable UUID duplicateOf)
            implements Known {}

    /** Whether both sides want to go on with it. */
    default boolean isPursued() {
        return this instanceof Settled s && s.answered().answer() == Answer.PURSUED;
    }
}
