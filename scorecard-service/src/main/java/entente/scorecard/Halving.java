package entente.scorecard;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Work on many at once that goes on without those that make it fail: a block that fails is halved
 * until the one is found that fails alone.
 */
public final class Halving {

    /** So many that fail one after the other are not all bad: something else is. */
    private static final int MOST = 25;

    private final BooleanSupplier goesOn;
    private final Predicate<RuntimeException> elsewhere;
    private final BiConsumer<UUID, RuntimeException> failed;
    private int inARow;

    /**
     * Nothing is tried yet.
     *
     * @param goesOn asked before each step: false ends the work, and so does what it throws
     * @param elsewhere whether a failure is nobody's fault; such a one ends the work
     * @param failed is told who failed alone, and how
     */
    public Halving(
            BooleanSupplier goesOn,
            Predicate<RuntimeException> elsewhere,
            BiConsumer<UUID, RuntimeException> failed) {
        this.goesOn = goesOn;
        this.elsewhere = elsewhere;
        this.failed = failed;
    }

    /**
     * Does the work for all of them, in blocks; what it did before it failed is done again.
     *
     * @param id whom to call one of them
     * @return false when it was ended before all were done
     * @throws RuntimeException of the work, when that is nobody's fault or everybody fails
     */
    public <T> boolean each(List<T> all, int atOnce, Function<T, UUID> id, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += atOnce) {
            if (!step(all.subList(from, Math.min(all.size(), from + atOnce)), id, work)) {
                return false;
            }
        }
        return true;
    }

    private <T> boolean step(List<T> some, Function<T, UUID> id, Consumer<List<T>> work) {
        if (!goesOn.getAsBoolean()) {
            return false;
        }
        try {
            work.accept(some);
            inARow = 0;
            return true;
        } catch (RuntimeException e) {
            if (elsewhere.test(e)) {
                throw e;
            }
            if (some.size() > 1) {
                int half = some.size() / 2;
                return step(some.subList(0, half), id, work)
                        && step(some.subList(half, some.size()), id, work);
            }
            if (++inARow > MOST) {
                throw e;
            }
            failed.accept(id.apply(some.getFirst()), e);
            return true;
        }
    }
}
