package entente.scorecard.scoring;

import entente.scorecard.metrics.RateBook;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Suppliers, rates and assigned templates, kept in memory as long as the views that hear of them
 * stand still.
 */
@Singleton
final class BasisView {

    private final Directory directory;
    private final RateBook rates;
    private final TemplateAssignmentView assignments;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Kept kept;

    private record Kept(String heard, Basis basis) {}

    BasisView(Directory directory, RateBook rates, TemplateAssignmentView assignments) {
        this.directory = directory;
        this.rates = rates;
        this.assignments = assignments;
    }

    /** At least as new as the moment; the same while nothing changed. */
    Basis at(MomentView.Moment moment) {
        Kept known = kept;
        return known != null && known.heard.equals(moment.heard()) ? known.basis : read(moment);
    }

    private Basis read(MomentView.Moment moment) {
        reading.lock();
        try {
            Kept known = kept;
            if (known != null && known.heard.equals(moment.heard())) {
                return known.basis;
            }
            Basis fresh =
                    Basis.after(
                            known == null ? null : known.basis,
                            directory.at(null),
                            assignments.now(),
                            rates.rates(null));
            kept = new Kept(moment.heard(), fresh);
            return fresh;
        } finally {
            reading.unlock();
        }
    }

    /** What was known at an instant, as far as these suppliers' cards of the period need it. */
    Basis asOf(Instant asOf, Period period, Collection<UUID> suppliers) {
        return Basis.after(
                null,
                directory.at(asOf),
                assignments.asOf(asOf, period.end(), suppliers),
                rates.rates(asOf));
    }

    KnownSuppliers known(@Nullable Instant asOf) {
        return directory.at(asOf);
    }
}
