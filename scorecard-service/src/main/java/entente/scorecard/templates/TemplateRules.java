package entente.scorecard.templates;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.scorecard.templates.TemplateRulesEvent.RulesSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By which rules suppliers get their template, from which day on. */
public final class TemplateRules
        implements Decider<TemplateRules.SetRules, TemplateRules.State, TemplateRulesEvent> {

    /**
     * Lets these rules count in periods that end on the day or later.
     *
     * @param earliest day that no period that is over ends on or after
     * @param templates that suppliers can be scored by on that day
     */
    public record SetRules(
            List<Rule> rules,
            LocalDate from,
            LocalDate earliest,
            Set<String> templates,
            String by) {
        public SetRules {
            rules = List.copyOf(rules);
            templates = Set.copyOf(templates);
        }
    }

    /** All rules there were, in the order in which they were set. */
    public record State(List<RulesSet> sets) {
        public State {
            sets = List.copyOf(sets);
        }

        /** Those that count on a day; null when there were none. */
        public @Nullable RulesSet on(LocalDate day) {
            RulesSet found = null;
            for (RulesSet set : sets) {
                if (!set.from().isAfter(day)
                        && (found == null || !set.from().isBefore(found.from()))) {
                    found = set;
                }
            }
            return found;
        }
    }

    @Override
    public State initial() {
        return new State(List.of());
    }

    @Override
    public List<TemplateRulesEvent> decide(SetRules c, State state) {
        Set<List<@Nullable String>> seen = new HashSet<>();
        for (Rule rule : c.rules()) {
            if (rule.engagementModel() == null && rule.category() == null) {
                throw new Rejected(
                        "rule-empty", "A rule names an engagement model, a category, or both");
            }
            if (!seen.add(Arrays.asList(rule.engagementModel(), rule.category()))) {
                throw new Rejected("rule-twice", "Two rules are for the same suppliers");
            }
            if (!c.templates().contains(rule.template())) {
                throw new Rejected(
                        "template-unknown",
                        "On that day nobody can be scored by " + rule.template());
            }
        }
        if (c.from().isBefore(c.earliest())) {
            throw new Rejected(
                    "from-in-the-past",
                    "Periods that are over stay scored as they were; the first day is "
                            + c.earliest());
        }
        RulesSet before = state.on(c.from());
        if (before != null && before.from().equals(c.from()) && before.rules().equals(c.rules())) {
            return List.of();
        }
        return List.of(new RulesSet(state.sets.size() + 1, c.rules(), c.from(), c.by()));
    }

    @Override
    public State evolve(State state, TemplateRulesEvent event) {
        return switch (event) {
            case RulesSet e -> {
                List<RulesSet> more = new ArrayList<>(state.sets);
                more.add(e);
                yield new State(more);
            }
        };
    }
}
