package entente.scorecard.benchmarks;

import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import java.time.LocalDate;
import java.util.Collection;

/** Compares what suppliers are paid with the market. */
public interface PremiumWatch {

    /**
     * Looks at the quarters now and before of these suppliers, and at every older one whose premium
     * is not gone. A supplier that was merged into another one has nothing to compare any more.
     */
    void look(Collection<Supplier> suppliers, LocalDate today);
}
