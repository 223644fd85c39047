package entente.scorecard.purchases;

import entente.scorecard.purchases.OpenLine.Arrival;
import entente.scorecard.purchases.PurchaseEventReader.Reading.Accepted;
import entente.scorecard.purchases.PurchaseFact.OnLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Readable events that arrived together, by order line, and compared with what is known. */
final class IntakeBatch {

    /** An event of the log, without its content; {@code lineHash} is null for a market price. */
    record Known(UUID idHash, UUID contentHash, @Nullable UUID lineHash) {}

    private final List<Accepted> arrived;
    private final Map<LineId, OpenLine> lines = new LinkedHashMap<>();
    private final List<Accepted> marketPrices = new ArrayList<>();
    private final List<Accepted> news = new ArrayList<>();
    private final Set<UUID> reused = new HashSet<>();
    private final Map<UUID, Integer> contents = new HashMap<>();
    private boolean anyOtherContent;
    private long duplicates;

    IntakeBatch(List<Accepted> arrived) {
        this.arrived = arrived;
        for (Accepted accepted : arrived) {
            if (accepted.event().fact() instanceof OnLine fact) {
                lines.computeIfAbsent(fact.line(), OpenLine::new);
            } else {
                marketPrices.add(accepted);
            }
        }
    }

    Collection<OpenLine> lines() {
        return lines.values();
    }

    boolean hasMarketPrices() {
        return !marketPrices.isEmpty();
    }

    /** Tells apart what is new, once the stored events of the lines are known. */
    void compareByLine() {
        for (Accepted accepted : arrived) {
            if (accepted.event().fact() instanceof OnLine fact) {
                OpenLine line = lines.computeIfAbsent(fact.line(), OpenLine::new);
                Arrival arrival = line.take(accepted);
                switch (arrival) {
                    case NEW -> news.add(accepted);
                    case DUPLICATE -> duplicates++;
                    case OTHER_CONTENT -> {
                        news.add(accepted);
                        anyOtherContent = true;
                    }
                }
            }
        }
    }

    /** Whether ids have to be looked up in the log, because a line alone cannot tell. */
    boolean needsLookup() {
        return anyOtherContent || hasMarketPrices();
    }

    /**
     * Whether it changes what concerns every supplier: market prices, also by using the id of one.
     */
    boolean concernsEverybody() {
        return !reused.isEmpty()
                || news.stream().anyMatch(accepted -> !(accepted.event().fact() instanceof OnLine));
    }

    /** The ids of all that may be new. */
    Set<UUID> ids() {
        Set<UUID> ids = new HashSet<>();
        news.forEach(accepted -> ids.add(accepted.event().idHash()));
        marketPrices.forEach(accepted -> ids.add(accepted.event().idHash()));
        return ids;
    }

    /**
     * Compares with what the log has under the ids.
     *
     * @return the hashes of lines, not of this batch, that one of the ids was used for
     */
    Set<UUID> compareByIds(Collection<Known> known) {
        Map<UUID, Set<UUID>> byId = new HashMap<>();
        for (Known each : known) {
            byId.computeIfAbsent(each.idHash(), _ -> new HashSet<>()).add(each.contentHash());
        }
        byId.forEach((id, hashes) -> contents.put(id, hashes.size()));
        forgetKnown(byId);
        for (Accepted price : marketPrices) {
            PurchaseEvent event = price.event();
            if (byId.computeIfAbsent(event.idHash(), _ -> new HashSet<>())
                    .add(event.contentHash())) {
                news.add(price);
            } else {
                duplicates++;
            }
        }
        for (Accepted accepted : news) {
            PurchaseEvent event = accepted.event();
            Set<UUID> hashes = byId.computeIfAbsent(event.idHash(), _ -> new HashSet<>());
            hashes.add(event.contentHash());
            contents.putIfAbsent(event.idHash(), 0);
            if (hashes.size() > 1) {
                reused.add(event.idHash());
            }
        }
        Set<UUID> others = new HashSet<>();
        for (Known each : known) {
            if (each.lineHash() != null && reused.contains(each.idHash())) {
                others.add(each.lineHash());
            }
        }
        lines.values().forEach(line -> others.remove(line.id().hash()));
        return others;
    }

    /** The log has the last word: what it has is no news, whatever a line's copy says. */
    private void forgetKnown(Map<UUID, Set<UUID>> byId) {
        news.removeIf(accepted -> {
            PurchaseEvent event = accepted.event();
            boolean known =
                    byId.getOrDefault(event.idHash(), Set.of()).contains(event.contentHash());
            if (known && event.fact() instanceof OnLine fact) {
                duplicates++;
                OpenLine line = lines.get(fact.line());
                if (line != null) {
                    line.news().remove(accepted);
                }
            }
            return known;
        });
    }

    /** Lines that get no new event, only a rival for one that they have. */
    List<OpenLine> add(Collection<LineId> others) {
        return others.stream().map(line -> lines.computeIfAbsent(line, OpenLine::new)).toList();
    }

    /** Lines whose ids are, or from now on will be, compared with those of the whole log. */
    List<OpenLine> contested() {
        List<OpenLine> contested = new ArrayList<>();
        for (OpenLine line : lines.values()) {
            if (!reused.isEmpty() && line.uses(reused)) {
                line.contest();
            }
            if (line.isContested()) {
                contested.add(line);
            }
        }
        return contested;
    }

    /** What is new, each once. */
    List<Accepted> news() {
        return news;
    }

    /** The new events whose ids came with more than one content. */
    Set<PurchaseEvent> rivals() {
        Set<PurchaseEvent> rivals = new HashSet<>();
        if (!reused.isEmpty()) {
            for (Accepted accepted : news) {
                if (reused.contains(accepted.event().idHash())) {
                    rivals.add(accepted.event());
                }
            }
        }
        return rivals;
    }

    /** How many were there before, or twice in the batch. */
    long duplicates() {
        return duplicates;
    }

    /** Ids of new events that came with more than one content. */
    Set<UUID> reused() {
        return reused;
    }

    /** How many contents the log has under the ids that were looked up. */
    Map<UUID, Integer> contents() {
        return contents;
    }
}
