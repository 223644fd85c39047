package entente.scorecard.purchases;

import entente.scorecard.purchases.PurchaseEventReader.Reading.Accepted;
import entente.scorecard.purchases.PurchaseFact.MarketPrice;
import entente.scorecard.purchases.PurchaseFact.OnLine;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Readable events that arrived together, compared with what the log has under their ids.
 *
 * @param news what is new, each once
 * @param duplicates how many were there before, or twice in the batch
 * @param reused ids of new events that came with more than one content
 * @param otherLines lines in the log that an id of {@code reused} was used for
 */
record IntakeBatch(List<Accepted> news, long duplicates, Set<UUID> reused, Set<UUID> otherLines) {

    /** An event of the log, without its content; {@code lineHash} is null for a market price. */
    record Known(UUID idHash, UUID contentHash, @Nullable UUID lineHash) {}

    private record Key(UUID idHash, UUID contentHash) {
        static Key of(PurchaseEvent event) {
            return new Key(event.idHash(), event.contentHash());
        }
    }

    IntakeBatch {
        news = List.copyOf(news);
        reused = Set.copyOf(reused);
        otherLines = Set.copyOf(otherLines);
    }

    static IntakeBatch of(List<Accepted> events, Collection<Known> known) {
        Set<Key> stored = new HashSet<>();
        Map<UUID, Set<UUID>> contents = new HashMap<>();
        for (Known each : known) {
            stored.add(new Key(each.idHash, each.contentHash));
            contents.computeIfAbsent(each.idHash, _ -> new HashSet<>()).add(each.contentHash);
        }
        Map<Key, Accepted> news = new LinkedHashMap<>();
        long duplicates = 0;
        for (Accepted accepted : events) {
            Key key = Key.of(accepted.event());
            contents.computeIfAbsent(key.idHash, _ -> new HashSet<>()).add(key.contentHash);
            if (stored.contains(key) || news.putIfAbsent(key, accepted) != null) {
                duplicates++;
            }
        }
        Set<UUID> reused = new HashSet<>();
        for (Key key : news.keySet()) {
            if (contents.getOrDefault(key.idHash, Set.of()).size() > 1) {
                reused.add(key.idHash);
            }
        }
        Set<UUID> otherLines = new HashSet<>();
        for (Known each : known) {
            if (each.lineHash != null && reused.contains(each.idHash)) {
                otherLines.add(each.lineHash);
            }
        }
        return new IntakeBatch(List.copyOf(news.values()), duplicates, reused, otherLines);
    }

    /** The order lines of events, by their hashes. */
    static SortedMap<UUID, LineId> lines(Collection<Accepted> events) {
        Set<LineId> distinct = new HashSet<>();
        for (Accepted accepted : events) {
            if (accepted.event().fact() instanceof OnLine fact) {
                distinct.add(fact.line());
            }
        }
        SortedMap<UUID, LineId> lines = new TreeMap<>();
        distinct.forEach(line -> lines.put(line.hash(), line));
        return lines;
    }

    static boolean hasMarketPrice(Collection<Accepted> events) {
        return events.stream().anyMatch(a -> a.event().fact() instanceof MarketPrice);
    }
}
