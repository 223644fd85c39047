package entente.scorecard.whatif;

import entente.platform.Rejected;
import entente.scorecard.scoring.Assumption;
import entente.scorecard.scoring.Computed;
import entente.scorecard.scoring.ScoreBook;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Compares suppliers block by block: at no time more than a block's numbers are in memory. */
@Singleton
public class TrialClient implements Trials {

    private static final int AT_ONCE = 500;
    private static final int AT_A_TIME = 2;

    private final ScoreBook scores;
    private final Directory directory;
    private final Semaphore running = new Semaphore(AT_A_TIME);

    TrialClient(ScoreBook scores, Directory directory) {
        this.scores = scores;
        this.directory = directory;
    }

    @Override
    public Comparison compare(
            Scope scope, Function<Computed, Assumption> assuming, Progress progress) {
        if (!running.tryAcquire()) {
            throw new Rejected(
                    Rejected.Kind.BUSY,
                    "what-if-busy",
                    "Others are comparing all suppliers; try again in a moment");
        }
        try {
            return compared(scope, assuming, progress);
        } finally {
            running.release();
        }
    }

    private Comparison compared(
            Scope scope, Function<Computed, Assumption> assuming, Progress progress) {
        List<Supplier> suppliers =
                directory.at(scope.asOf()).all().stream()
                        .filter(supplier ->
                                scope.category() == null
                                        || supplier.categories().contains(scope.category()))
                        .toList();
        List<Stand> now = new ArrayList<>(suppliers.size());
        List<Stand> then = new ArrayList<>(suppliers.size());
        long position = 0;
        for (int from = 0; from < suppliers.size(); from += AT_ONCE) {
            List<Supplier> some =
                    suppliers.subList(from, Math.min(suppliers.size(), from + AT_ONCE));
            for (Computed each :
                    scores.computed(
                            some,
                            scope.period(),
                            scope.effective(),
                            scope.asOf(),
                            Assumption.NONE)) {
                now.add(Stand.of(each));
                then.add(Stand.of(otherwise(scores, each, assuming.apply(each))));
                position = position == 0 ? each.position() : Math.min(position, each.position());
            }
            progress.at(from + some.size(), suppliers.size());
        }
        return Comparison.of(now, then, position);
    }

    /** The same supplier under an assumption; facts are read again only where it needs them. */
    static Computed otherwise(ScoreBook scores, Computed now, Assumption assumption) {
        return !assumption.needsFacts()
                ? scores.again(now, assumption)
                : scores.computed(
                                List.of(now.supplier()),
                                now.period(),
                                now.effective(),
                                now.asOf(),
                                assumption)
                        .getFirst();
    }
}
