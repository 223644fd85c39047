package entente.scorecard.templates;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.scorecard.templates.TemplateAssignmentEvent.By;
import entente.scorecard.templates.TemplateAssignmentEvent.TemplateAssigned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which template a supplier is scored by, from which day on; the stream is named after it. */
public final class TemplateAssignment
        implements Decider<
                TemplateAssignment.Command, TemplateAssignment.Assigned, TemplateAssignmentEvent> {

    /** What can be asked for. */
    public sealed interface Command {
        /**
         * Scores the supplier by this template in periods that end on this day or later.
         *
         * @param usable whether suppliers can be scored by it on that day
         */
        record Assign(String template, LocalDate from, boolean usable) implements Command {}

        /** Scores a supplier without a template by this one; nothing happens to others. */
        record AssignFirst(String template) implements Command {}
    }

    /** What was assigned, in order. */
    public record Assigned(List<TemplateAssigned> all) {
        public Assigned {
            all = List.copyOf(all);
        }

        /** What somebody assigned to be used from the very day on; null when nobody did. */
        private @Nullable String byHand(LocalDate from) {
            String found = null;
            for (TemplateAssigned each : all) {
                if (each.byHand() && each.validFrom().equals(from)) {
                    found = each.template();
                }
            }
            return found;
        }
    }

    @Override
    public Assigned initial() {
        return new Assigned(List.of());
    }

    @Override
    public List<TemplateAssignmentEvent> decide(Command command, Assigned state) {
        return switch (command) {
            case Command.Assign c when !c.usable() ->
                    throw new Rejected(
                            "template-not-active",
                            "On " + c.from() + " nobody can be scored by " + c.template());
            case Command.Assign c when c.template().equals(state.byHand(c.from())) -> List.of();
            case Command.Assign c -> List.of(new TemplateAssigned(c.template(), c.from(), By.HAND));
            case Command.AssignFirst _ when !state.all.isEmpty() -> List.of();
            case Command.AssignFirst c ->
                    List.of(
                            new TemplateAssigned(
                                    c.template(), TemplateAssignmentEvent.ALWAYS, By.FIRST));
        };
    }

    @Override
    public Assigned evolve(Assigned state, TemplateAssignmentEvent event) {
        return switch (event) {
            case TemplateAssigned e -> {
                List<TemplateAssigned> more = new ArrayList<>(state.all);
                more.add(e);
                yield new Assigned(more);
            }
        };
    }
}
