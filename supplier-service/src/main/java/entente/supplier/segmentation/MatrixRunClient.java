package entente.supplier.segmentation;

import entente.platform.Rejected;
import entente.supplier.segmentation.ModelVersions.Version;
import entente.supplier.segmentation.PositionStoreClient.Reflects;
import entente.supplier.spend.SpendBook;
import entente.supplier.spend.SpendBook.Spent;
import entente.supplier.spend.SpendShares;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Computes the matrix category by category, as many at once as there are processors: at no time
 * more than that is in memory. Spend that did not move is taken from the positions themselves.
 */
@Singleton
public class MatrixRunClient {

    private final PositionClient positions;
    private final PositionStoreClient store;
    private final SpendBook spend;

    MatrixRunClient(PositionClient positions, PositionStoreClient store, SpendBook spend) {
        this.positions = positions;
        this.store = store;
        this.spend = spend;
    }

    /** What is the same for all categories of a run. */
    private record Run(
            Version version,
            @Nullable YearMonth from,
            Moved moved,
            Map<String, List<Spent>> stored,
            Map<String, List<Spent>> wholes,
            SpendShares total) {

        boolean isOther(String category, CategoryPositions before, Computed now) {
            List<Spent> whole = stored.get(category);
            if (now.positions.size() == 0 && now.whole.isEmpty()) {
                return whole != null;
            }
            return !now.whole.equals(whole)
                    || before.modelVersion() != now.positions.modelVersion()
                    || !before.isSame(now.positions);
        }
    }

    /** A category computed, with all spend of it by currency. */
    private record Computed(CategoryPositions positions, List<Spent> whole) {}

    /**
     * Brings what is stored up to date; fails when another leader's term began.
     *
     * @param confirm asked before each category, by whatever thread computes it; throws when it is
     *     not for this instance to compute any more
     */
    void run(long term, Runnable confirm, Version version, @Nullable YearMonth from, Moved moved) {
        Run run = run(version, from, moved);
        inParallel(
                categories(run),
                category -> {
                    confirm.run();
                    if (run.moved.concerns(category)) {
                        CategoryPositions before = positions.of(category);
                        Computed now = compute(run, category, before);
                        if (run.isOther(category, before, now)) {
                            store.replace(term, category, before, now.positions, now.whole)
                                    .ifPresent(written -> positions.wrote(category, written));
                        }
                    }
                });
    }

    /** Something done with a category as it is and as it would be. */
    @FunctionalInterface
    interface Trial {
        void of(CategoryPositions now, CategoryPositions then);
    }

    /** Computes everything by another version of the model, one category after the other. */
    void attempt(Version version, @Nullable YearMonth from, Evidence evidence, Trial trial) {
        Reflects reflects = store.reflects();
        boolean isSpendKnown =
                reflects.modelVersion() != 0 && Objects.equals(from, reflects.spendFrom());
        Run run =
                run(
                        version,
                        from,
                        isSpendKnown
                                ? new Moved(evidence, spend.moves().categories(), null)
                                : Moved.everything(evidence));
        for (String category : categories(run)) {
            CategoryPositions now = positions.of(category);
            trial.of(now, compute(run, category, now).positions);
        }
    }

    private Run run(Version version, @Nullable YearMonth from, Moved moved) {
        Map<String, List<Spent>> stored = store.wholes();
        Map<String, List<Spent>> wholes = new HashMap<>(stored);
        Set<String> spent = moved.spent();
        if (spent == null || !spent.isEmpty()) {
            wholes.replaceAll((category, whole) -> moved.isSpent(category) ? List.of() : whole);
            Map<String, List<Spent>> read = new HashMap<>();
            for (Spent each : spend.wholes(from, spent)) {
                read.computeIfAbsent(each.category(), _ -> new ArrayList<>()).add(each);
            }
            wholes.putAll(read);
        }
        return new Run(
                version,
                from,
                moved,
                stored,
                wholes,
                new SpendShares(wholes.values().stream().flatMap(List::stream).toList()));
    }

    private static Set<String> categories(Run run) {
        Set<String> all = new TreeSet<>(run.wholes.keySet());
        all.addAll(run.moved.evidence().categories());
        return all;
    }

    private Computed compute(Run run, String category, CategoryPositions before) {
        boolean isRead = run.moved.isSpent(category);
        List<Spent> spent = isRead ? spend.spent(run.from, null, category) : before.spend();
        List<Spent> whole =
                isRead ? byCurrency(category, spent) : run.wholes.getOrDefault(category, List.of());
        int version = run.version.modelVersion();
        return new Computed(
                CategoryPositions.of(
                        category,
                        version,
                        run.moved
                                .evidence()
                                .positions(
                                        category,
                                        spent,
                                        new SpendShares(whole),
                                        run.total,
                                        version,
                                        run.version.model())),
                whole);
    }

    private static List<Spent> byCurrency(String category, Collection<Spent> spent) {
        Map<String, Spent> sums = new TreeMap<>();
        for (Spent each : spent) {
            sums.merge(
                    each.currency(),
                    new Spent(null, category, each.currency(), each.amount(), each.lines()),
                    (a, b) ->
                            new Spent(
                                    null,
                                    category,
                                    a.currency(),
                                    a.amount().add(b.amount()),
                                    a.lines() + b.lines()));
        }
        return List.copyOf(sums.values());
    }

    private static void inParallel(Collection<String> all, Consumer<String> work) {
        int atOnce = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            List<Future<?>> tasks = new ArrayList<>();
            all.forEach(each -> tasks.add(threads.submit(() -> work.accept(each))));
            try {
                for (Future<?> task : tasks) {
                    task.get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                if (e.getCause() instanceof Rejected rejected) {
                    throw rejected; // of several kinds one says that waiting helps
                }
                throw new IllegalStateException("Positions cannot be computed now", e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Segmentation is stopping", e);
            }
        }
    }
}
