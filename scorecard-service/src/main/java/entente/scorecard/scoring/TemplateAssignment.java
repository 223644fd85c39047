package entente.scorecard.scoring;

import entente.platform.Decider;
import entente.platform.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which template a supplier is scored by, from which day on; the stream is named after it. */
public final class TemplateAssignment
        implements Decider<
                TemplateAssignment.Command, TemplateAssignment.Assigned, TemplateAssignmentEvent> {

    /** From when on a first template is used: whatever day somebody names then, theirs wins. */
    static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    /** What can be asked for. */
    public sealed interface Command {
        /** Scores the supplier by this template in periods that end on this day or later. */
        record Assign(String template, LocalDate from) implements Command {}

        /** Scores a supplier without a template by this one; nothing happens to others. */
        record AssignFirst(String template) implements Command {}
    }

    /** Template ids by the day from which they are used. */
    public record Assigned(Map<LocalDate, String> byDay) {
        public Assigned {
            byDay = Map.copyOf(byDay);
        }

        /** The one in use on a day, else the default. */
        String on(LocalDate day) {
            Map.Entry<LocalDate, String> entry = new TreeMap<>(byDay).floorEntry(day);
            return entry == null ? Templates.DEFAULT : entry.getValue();
        }
    }

    @Override
    public Assigned initial() {
        return new Assigned(Map.of());
    }

    @Override
    public List<TemplateAssignmentEvent> decide(Command command, Assigned state) {
        return switch (command) {
            case Command.Assign c when !Templates.IDS.contains(c.template()) ->
                    throw new Rejected("template-unknown", "There is no template " + c.template());
            case Command.Assign c when c.template().equals(state.byDay.get(c.from())) -> List.of();
            case Command.Assign c ->
                    List.of(new TemplateAssignmentEvent.TemplateAssigned(c.template(), c.from()));
            case Command.AssignFirst _ when !state.byDay.isEmpty() -> List.of();
            case Command.AssignFirst c ->
                    List.of(new TemplateAssignmentEvent.TemplateAssigned(c.template(), ALWAYS));
        };
    }

    @Override
    public Assigned evolve(Assigned state, TemplateAssignmentEvent event) {
        return switch (event) {
            case TemplateAssignmentEvent.TemplateAssigned e -> {
                Map<LocalDate, String> byDay = new TreeMap<>(state.byDay);
                byDay.put(e.validFrom(), e.template());
                yield new Assigned(byDay);
            }
        };
    }
}
