package entente.supplier.spend;

import entente.supplier.spend.SpendEvent.Kind;
import entente.supplier.spend.SpendEvent.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What one order line adds to spend. Depends on the set of its events only: the order of arrival,
 * repetition and batches leave no trace.
 *
 * @param mixed its events name the supplier in different words, so that aliases decide
 * @param month of the due date: first promised, else requested, moved only by the buyer
 * @param received whether anything was; reversed receipts are out
 * @param amount received × order price, after changes of the price
 */
record SpendLine(
        boolean mixed,
        Party party,
        String category,
        YearMonth month,
        String currency,
        boolean received,
        BigDecimal amount) {

    /** Two different names are not one supplier as long as nobody said so. */
    static final BiPredicate<Party, Party> NOT_KNOWN = (_, _) -> false;

    /**
     * Folds a line.
     *
     * @param events those of the line that count, each once
     * @param same whether two different names are known to be one supplier
     * @return null when it was not placed yet
     */
    static @Nullable SpendLine of(Collection<SpendEvent> events, BiPredicate<Party, Party> same) {
        List<SpendEvent> inOrder = new ArrayList<>(events);
        inOrder.sort(SpendEvent.CANONICAL);
        SpendEvent placing =
                inOrder.stream().filter(e -> e.kind() == Kind.PLACED).findFirst().orElse(null);
        if (placing == null) {
            return null;
        }
        Party owner = placing.party();
        boolean mixed = inOrder.stream().anyMatch(e -> !e.party().equals(owner));
        Fold fold = new Fold(placing);
        for (SpendEvent event : inOrder) {
            if (event.party().equals(owner) || same.test(owner, event.party())) {
                fold.apply(event);
            }
        }
        BigDecimal received = fold.received();
        return new SpendLine(
                mixed,
                owner,
                Objects.requireNonNull(placing.category()),
                YearMonth.from(fold.due),
                Objects.requireNonNull(placing.currency()),
                received.signum() > 0,
                received.multiply(fold.unitPrice));
    }

    /** The line while its events apply; one use per instance. */
    private static final class Fold {
        private final Map<String, BigDecimal> receipts = new HashMap<>();
        private final Set<String> reversed = new HashSet<>();
        private BigDecimal unitPrice;
        private LocalDate lastRequested;
        private @Nullable LocalDate lastPromised;
        private boolean isPromised;
        private LocalDate due;

        Fold(SpendEvent placing) {
            unitPrice = Objects.requireNonNull(placing.unitPrice());
            lastRequested = Objects.requireNonNull(placing.requestedOn());
            lastPromised = placing.promisedOn();
            isPromised = lastPromised != null;
            due = lastPromised == null ? lastRequested : lastPromised;
        }

        void apply(SpendEvent event) {
            switch (event.kind()) {
                case CHANGED -> change(event);
                case CONFIRMED -> confirm(Objects.requireNonNull(event.promisedOn()));
                // Of several receipts with one number the first in this order counts.
                case RECEIVED ->
                        receipts.putIfAbsent(
                                Objects.requireNonNull(event.number()),
                                Objects.requireNonNull(event.quantity()));
                case REVERSED -> reversed.add(Objects.requireNonNull(event.number()));
                case PLACED, OTHER -> {} // the first placing made this fold
            }
        }

        /** The price moves with either side, the due date with the buyer alone. */
        private void change(SpendEvent event) {
            if (event.unitPrice() != null) {
                unitPrice = event.unitPrice();
            }
            boolean byBuyer = Boolean.TRUE.equals(event.byBuyer());
            LocalDate moved = null;
            if (event.requestedOn() != null && !event.requestedOn().equals(lastRequested)) {
                lastRequested = event.requestedOn();
                moved = lastRequested;
            }
            if (event.promisedOn() != null && !event.promisedOn().equals(lastPromised)) {
                lastPromised = event.promisedOn();
                moved = lastPromised;
                isPromised |= byBuyer;
            }
            if (byBuyer && moved != null) {
                due = moved;
            }
        }

        private void confirm(LocalDate promised) {
            lastPromised = promised;
            if (!isPromised) {
                isPromised = true;
                due = promised;
            }
        }

        BigDecimal received() {
            BigDecimal sum = BigDecimal.ZERO;
            for (Map.Entry<String, BigDecimal> receipt : receipts.entrySet()) {
                if (!reversed.contains(receipt.getKey())) {
                    sum = sum.add(receipt.getValue());
                }
            }
            return sum;
        }
    }
}
