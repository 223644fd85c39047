package entente.scorecard.issue;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.scorecard.issue.PublishingEvent.Asked;
import entente.scorecard.issue.PublishingEvent.Counted;
import entente.scorecard.issue.PublishingEvent.Finished;
import entente.scorecard.scoring.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Very many scorecards are published: asked for once, counted while it goes on, finished. */
public final class Publishing
        implements Decider<Publishing.Command, Publishing.State, PublishingEvent> {

    /** Ids of suppliers that are named; more are only counted. */
    static final int MOST_NAMED = 100;

    private record On(Command command, State state) {}

    /** What can be asked of it. */
    public sealed interface Command {

        /** To publish the scorecards of a period that is over. */
        record Ask(Period period, @Nullable String category, String by, LocalDate today)
                implements Command {}

        /** To say how far it is. */
        record Count(Counted counted) implements Command {}

        record Finish(List<UUID> failed) implements Command {
            public Finish {
                failed = List.copyOf(failed);
            }
        }
    }

    /** How far it is. */
    public sealed interface State {

        record Absent() implements State {}

        /** It was asked for. */
        sealed interface Known extends State {
            Asked asked();

            Counted counted();
        }

        record Running(Asked asked, Counted counted) implements Known {}

        record Done(Asked asked, Counted counted, List<UUID> failed) implements Known {
            public Done {
                failed = List.copyOf(failed);
            }
        }
    }

    @Override
    public State initial() {
        return new State.Absent();
    }

    @Override
    public List<PublishingEvent> decide(Command command, State state) {
        return switch (new On(command, state)) {
            case On(Command.Ask c, State.Absent _) -> {
                IssuedScorecard.requireOver(c.period(), c.today());
                yield List.of(new Asked(c.period().toString(), c.category(), c.by()));
            }
            case On(Command.Ask _, State.Known _) ->
                    throw new Rejected("publication-exists", "There is one with this id");
            case On(Command _, State.Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such publication");
            // Two instances may work on it for a moment when one takes over from the other.
            case On(Command _, State.Done _) -> List.of();
            case On(Command.Count c, State.Running s) ->
                    c.counted().equals(s.counted()) ? List.of() : List.of(c.counted());
            case On(Command.Finish c, State.Running _) -> List.of(new Finished(c.failed()));
        };
    }

    @Override
    public State evolve(State state, PublishingEvent event) {
        return switch (event) {
            case Asked e -> new State.Running(e, new Counted(0, 0, 0, 0, 0));
            case Counted e ->
                    state instanceof State.Known s ? new State.Running(s.asked(), e) : state;
            case Finished e ->
                    state instanceof State.Known s
                            ? new State.Done(s.asked(), s.counted(), e.failed())
                            : state;
        };
    }
}
