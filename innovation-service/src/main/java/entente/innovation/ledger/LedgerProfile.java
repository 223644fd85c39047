package entente.innovation.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of an initiative, from its stream: always current.
 *
 * @param gainShare the partner's percentage of the gain; null: nothing is agreed
 * @param sums of the entries below, by currency, in it
 * @param entries in the order they were made
 */
public record LedgerProfile(
        UUID initiativeId,
        UUID supplierId,
        @Nullable String gainShare,
        List<Sums> sums,
        List<Item> entries) {

    public LedgerProfile {
        sums = List.copyOf(sums);
        entries = List.copyOf(entries);
    }

    /** What is left after reversals; claimed ≥ validated ≥ realised ≥ 0. */
    public record Sums(Money invested, Money claimed, Money validated, Money realised) {}

    /** An entry, without how it came about. */
    public record Item(
            UUID id,
            Kind kind,
            EntryStatus status,
            LocalDate entryOn,
            String description,
            boolean shared,
            boolean tangible,
            Money claimed,
            Money validated,
            Money realised,
            String enteredBy) {

        static Item of(Entry entry) {
            Mark mark = entry.line().mark();
            return new Item(
                    mark.entryId(),
                    mark.kind(),
                    EntryStatus.of(entry),
                    mark.on(),
                    entry.line().description(),
                    mark.shared(),
                    mark.tangible(),
                    Money.of(entry.claimed(), mark.currency()),
                    Money.of(entry.validated(), mark.currency()),
                    Money.of(entry.realised(), mark.currency()),
                    entry.by());
        }
    }

    /**
     * @param sharedOnly whether to leave out what the partner may not see, sums included
     */
    static LedgerProfile of(
            UUID initiativeId, UUID supplierId, LedgerState state, boolean sharedOnly) {
        BigDecimal share = state.gainShare();
        List<Entry> entries =
                state.all().stream()
                        .filter(entry -> !sharedOnly || entry.line().mark().shared())
                        .toList();
        return new LedgerProfile(
                initiativeId,
                supplierId,
                share == null ? null : share.stripTrailingZeros().toPlainString(),
                sums(entries),
                entries.stream().map(Item::of).toList());
    }

    private static List<Sums> sums(List<Entry> entries) {
        Map<String, List<Entry>> byCurrency = new TreeMap<>();
        entries.forEach(entry ->
                byCurrency
                        .computeIfAbsent(entry.line().mark().currency(), _ -> new ArrayList<>())
                        .add(entry));
        return byCurrency.entrySet().stream().map(of -> sums(of.getKey(), of.getValue())).toList();
    }

    private static Sums sums(String currency, List<Entry> entries) {
        List<Entry> investments = entries.stream().filter(LedgerProfile::isInvestment).toList();
        List<Entry> benefits = entries.stream().filter(entry -> !isInvestment(entry)).toList();
        return new Sums(
                sum(currency, investments, Entry::claimed),
                sum(currency, benefits, Entry::claimed),
                sum(currency, benefits, Entry::validated),
                sum(currency, benefits, Entry::realised));
    }

    private static boolean isInvestment(Entry entry) {
        return entry.line().mark().kind().isInvestment();
    }

    private static Money sum(
            String currency, List<Entry> entries, Function<Entry, BigDecimal> amount) {
        return Money.of(
                entries.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
    }
}
