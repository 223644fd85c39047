package entente.scorecard.scoring;

import entente.scorecard.suppliers.KnownSuppliers.Supplier;

/** By which template each supplier is scored; equal to another one when it chooses the same. */
@FunctionalInterface
public interface TemplateChoice {

    /** The template in force at the period's end. */
    Template of(Supplier supplier, Period period);
}
