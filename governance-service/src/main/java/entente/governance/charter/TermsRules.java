package entente.governance.charter;

import entente.governance.calendar.Due;
import entente.governance.calendar.Recurrence;
import entente.governance.charter.Terms.DecisionRight;
import entente.governance.charter.Terms.Investment;
import entente.governance.charter.Terms.Target;
import entente.platform.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What terms must be to be written down, and what more to be signed. */
final class TermsRules {

    private TermsRules() {}

    /**
     * Whether terms make sense, though parts of them may still be missing.
     *
     * @throws Rejected {@code due-in-the-past, amount-malformed, cadence-doubled,
     *     decision-right-empty, recurrence-malformed, recurrence-too-dense,
     *     recurrence-yields-nothing}
     */
    static void requireSound(Terms terms, LocalDate effectiveFrom, LocalDate today) {
        Due.require(effectiveFrom, today);
        for (Investment each : terms.investments()) {
            LocalDate due = each.dueOn();
            if (due != null) {
                Due.require(due, today);
            }
            if ((each.amount() == null) != (each.currency() == null)
                    || (each.amount() != null && each.amount().signum() <= 0)) {
                throw new Rejected(
                        "amount-malformed", "An investment has an amount above zero in a currency");
            }
        }
        for (Target each : terms.targets()) {
            Due.require(each.by(), today);
        }
        for (DecisionRight each : terms.decisionRights()) {
            if (each.ours().isEmpty() && each.theirs().isEmpty()) {
                throw new Rejected("decision-right-empty", "Somebody decides on " + each.topic());
            }
        }
        Set<MeetingKind> seen = EnumSet.noneOf(MeetingKind.class);
        for (Rhythm each : terms.cadence()) {
            if (!seen.add(each.kind())) {
                throw new Rejected(
                        "cadence-doubled", "There is one rhythm for each kind of meeting");
            }
            Recurrence.of(each.rrule()).require(effectiveFrom.atTime(each.time()));
        }
    }

    /**
     * Whether terms are whole.
     *
     * @throws Rejected {@code objectives-missing, cadence-missing, terms-incomplete}
     */
    static void requireWhole(Terms terms) {
        if (terms.objectives().isEmpty()) {
            throw new Rejected("objectives-missing", "A charter names shared objectives");
        }
        if (terms.cadence().isEmpty()) {
            throw new Rejected("cadence-missing", "A charter says how often both meet");
        }
        List<String> missing = new ArrayList<>();
        if (terms.scope().isBlank()) {
            missing.add("scope");
        }
        if (terms.together().isBlank()) {
            missing.add("what can be achieved together that neither could alone");
        }
        if (terms.decisionRights().isEmpty()) {
            missing.add("decision rights");
        }
        if (!missing.isEmpty()) {
            throw new Rejected("terms-incomplete", "The charter lacks parts", missing);
        }
    }
}
