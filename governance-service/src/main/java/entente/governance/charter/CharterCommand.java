package entente.governance.charter;

import entente.governance.calendar.Calendar;
import entente.governance.charter.Terms.Objective;
import entente.governance.kickoff.Output;
import entente.governance.people.Roster;
import entente.governance.people.Side;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What can be asked of a charter's stream; {@code today} is the day on which it is asked. */
public sealed interface CharterCommand {

    record Draft(UUID partnershipId, UUID supplierId, int opening, Calendar calendar)
            implements CharterCommand {}

    /** Other terms for the version that is not in force. */
    record Edit(Terms terms, LocalDate effectiveFrom, String by, LocalDate today)
            implements CharterCommand {}

    record Submit(String by) implements CharterCommand {}

    record Comment(Side side, String text, String by) implements CharterCommand {}

    /**
     * Somebody signs for a side.
     *
     * @param roster tells who that is
     */
    record Sign(Side side, Roster roster, String by, LocalDate today) implements CharterCommand {}

    /**
     * Brings the signed version into force.
     *
     * @param missing outputs of the kick-off workshop that do not exist
     * @param calendar of the partnership
     * @param reviewAfter how long after the first day the annual review is due
     */
    record Activate(
            Set<Output> missing, Calendar calendar, Period reviewAfter, String by, LocalDate today)
            implements CharterCommand {
        public Activate {
            missing = Set.copyOf(missing);
        }
    }

    /** Proposes to change what is in force, outside the annual review too. */
    record Amend(String reason, Terms terms, LocalDate effectiveFrom, String by, LocalDate today)
            implements CharterCommand {}

    /** Other objectives, of an annual review: an amendment, or part of the one that is open. */
    record TakeObjectives(List<Objective> objectives, String reason, LocalDate from, String by)
            implements CharterCommand {
        public TakeObjectives {
            objectives = List.copyOf(objectives);
        }
    }
}
