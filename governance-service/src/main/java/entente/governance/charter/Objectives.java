package entente.governance.charter;

import entente.governance.charter.CharterCommand.TakeObjectives;
import entente.governance.charter.CharterEvent.AmendmentProposed;
import entente.governance.charter.CharterEvent.Edited;
import entente.governance.charter.CharterState.Active;
import entente.governance.charter.CharterState.Amending;
import entente.governance.charter.CharterState.Known;
import entente.governance.charter.CharterState.Preparing;
import entente.governance.charter.CharterState.Sheet;
import java.time.LocalDate;
import java.util.List;

/** How the objectives of an annual review get into a charter: both sponsors still sign them. */
final class Objectives {

    private Objectives() {}

    static List<CharterEvent> take(TakeObjectives c, Known state) {
        return switch (state) {
            // Nothing was reviewed that is not in force.
            case Preparing _ -> List.of();
            case Active s -> {
                Terms terms = s.current().terms().with(c.objectives());
                yield terms.equals(s.current().terms())
                        ? List.of()
                        : List.of(
                                new AmendmentProposed(
                                        s.head().partnershipId(),
                                        s.head().supplierId(),
                                        s.current().number() + 1,
                                        c.reason(),
                                        terms,
                                        c.from(),
                                        c.by()));
            }
            case Amending s -> {
                Sheet next = s.next();
                Terms terms = next.terms().with(c.objectives());
                LocalDate from = next.effectiveFrom();
                yield terms.equals(next.terms())
                        ? List.of()
                        : List.of(
                                new Edited(
                                        s.head().partnershipId(),
                                        s.head().supplierId(),
                                        next.signatures().isEmpty()
                                                ? next.number()
                                                : next.number() + 1,
                                        terms,
                                        from == null ? c.from() : from,
                                        c.by()));
            }
        };
    }
}
