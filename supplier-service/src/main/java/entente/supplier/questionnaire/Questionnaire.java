package entente.supplier.questionnaire;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.supplier.questionnaire.QuestionnaireEvent.Issued;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An ordered list of questions for one purpose. Each change is another version. */
public final class Questionnaire
        implements Decider<Questionnaire.Command, Questionnaire.State, QuestionnaireEvent> {

    /**
     * A question to be asked, with what its own stream says about it.
     *
     * @param wording of that revision, null when there is none
     */
    public record Candidate(
            UUID questionId,
            int revision,
            @Nullable String section,
            @Nullable Wording wording,
            boolean retired) {}

    /** What can be asked of a questionnaire's stream. */
    public sealed interface Command {

        List<Candidate> items();

        record Issue(String title, Purpose purpose, List<Candidate> items) implements Command {
            public Issue {
                items = List.copyOf(items);
            }
        }

        /** Another version, for the same purpose. */
        record Reissue(String title, List<Candidate> items) implements Command {
            public Reissue {
                items = List.copyOf(items);
            }
        }
    }

    /** The phases of a questionnaire. */
    public sealed interface State {

        /** Not issued yet. */
        record Absent() implements State {}

        /** Issued, in its versions from 1 on. */
        record Known(List<Edition> editions) implements State {
            public Known {
                editions = List.copyOf(editions);
            }

            Edition latest() {
                return editions.getLast();
            }

            /** The version asked for, or the latest. */
            Optional<Edition> edition(@Nullable Integer version) {
                return version == null
                        ? Optional.of(latest())
                        : editions.stream().filter(e -> e.version() == version).findAny();
            }
        }
    }

    private record On(Command command, State state) {}

    @Override
    public State initial() {
        return new State.Absent();
    }

    @Override
    public List<QuestionnaireEvent> decide(Command command, State state) {
        return switch (new On(command, state)) {
            case On(Command.Issue c, State.Absent _) ->
                    List.of(new Issued(1, c.title(), c.purpose(), items(c)));
            case On(Command.Issue _, State.Known _) ->
                    throw new Rejected("questionnaire-exists", "This one has been issued");
            case On(Command.Reissue _, State.Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such questionnaire");
            case On(Command.Reissue c, State.Known s) -> reissue(c, s.latest());
        };
    }

    private static List<QuestionnaireEvent> reissue(Command.Reissue c, Edition latest) {
        List<Item> items = items(c);
        return c.title().equals(latest.title()) && items.equals(latest.items())
                ? List.of()
                : List.of(new Issued(latest.version() + 1, c.title(), latest.purpose(), items));
    }

    private static List<Item> items(Command command) {
        if (command.items().isEmpty()) {
            throw new Rejected("questionnaire-empty", "A questionnaire asks something");
        }
        Set<UUID> seen = new HashSet<>();
        List<Item> items = new ArrayList<>();
        for (Candidate c : command.items()) {
            if (c.wording() == null) {
                throw new Rejected(
                        "question-unknown",
                        "There is no revision %d of question %s"
                                .formatted(c.revision(), c.questionId()));
            }
            if (c.retired()) {
                throw Question.retired();
            }
            if (!seen.add(c.questionId())) {
                throw new Rejected("question-twice", c.questionId() + " is asked twice");
            }
            items.add(new Item(c.questionId(), c.revision(), c.section(), c.wording()));
        }
        return items;
    }

    @Override
    public State evolve(State state, QuestionnaireEvent event) {
        List<Edition> editions =
                switch (state) {
                    case State.Absent _ -> new ArrayList<>();
                    case State.Known s -> new ArrayList<>(s.editions());
                };
        return switch (event) {
            case Issued e -> {
                editions.add(new Edition(e.version(), e.title(), e.purpose(), e.items()));
                yield new State.Known(editions);
            }
        };
    }
}
