package entente.scorecard.forecasts;

import entente.platform.Rejected;
import entente.platform.web.list.Page;
import entente.scorecard.QuarantineFilter;
import entente.scorecard.TopicInbox.Contradiction;
import entente.scorecard.TopicInbox.Total;
import entente.scorecard.forecasts.ForecastLogView.Logged;
import entente.scorecard.purchases.EventState.State;
import entente.scorecard.purchases.Party;
import entente.scorecard.purchases.Suppliers;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which forecast events have not had their effect, and why? */
final class UnsettledForecastView {

    /** So many commitments are looked at for one answer, at most so many times. */
    private static final int AT_ONCE = 500;

    private static final int TIMES = 10;

    private UnsettledForecastView() {}

    /**
     * An event that waits.
     *
     * @param code what it waits for
     * @param about its item, and its site if it names one
     * @param since when it was stored
     * @param ageSeconds how long ago that was
     */
    public record Waiting(
            String source,
            String id,
            String type,
            @Nullable UUID supplierId,
            String about,
            String code,
            String reason,
            Instant since,
            long ageSeconds) {}

    /**
     * What became of an event.
     *
     * @param code why, unless it counts for a known supplier
     */
    record Judgement(State state, @Nullable String code) {}

    /** Whose events are folded together: a supplier, or a party that nobody knows. */
    private record Owner(Object of, ItemKey item) {}

    /** Judges events of the log by all that is known of their items. */
    static Map<ForecastEvent, Judgement> judged(
            SqlClient client, Collection<ForecastEvent> events, Suppliers suppliers) {
        Map<ForecastEvent, Judgement> judged = new HashMap<>();
        if (events.isEmpty()) {
            return judged;
        }
        Set<UUID> items = new HashSet<>();
        events.forEach(event -> items.add(event.fact().item().hash()));
        Map<Owner, List<ForecastEvent>> known = new HashMap<>();
        for (Logged logged : ForecastLogView.ofItems(client, items, null)) {
            known.computeIfAbsent(owner(logged.event(), suppliers), _ -> new ArrayList<>())
                    .add(logged.event());
        }
        List<ForecastEvent> contested =
                ForecastLogView.contested(client, null).stream().map(Logged::event).toList();
        Map<Owner, SupplierDemand> folded = new HashMap<>();
        for (ForecastEvent event : events) {
            Owner owner = owner(event, suppliers);
            SupplierDemand demand =
                    folded.computeIfAbsent(
                            owner,
                            _ ->
                                    SupplierDemand.of(
                                            known.getOrDefault(owner, List.of()), contested));
            Demand.Judged state = demand.judged(event);
            boolean lost = state.state() == State.WAITING || state.state() == State.QUARANTINED;
            String unknown = owner.of instanceof Party ? "supplier-unknown" : null;
            judged.put(event, new Judgement(state.state(), lost ? state.code() : unknown));
        }
        return judged;
    }

    private static Owner owner(ForecastEvent event, Suppliers suppliers) {
        Party party = event.fact().party();
        UUID supplier = suppliers.supplierOf(party);
        return new Owner(supplier == null ? party : supplier, event.fact().item());
    }

    /**
     * Events that wait for their supplier or forecast, oldest first. A page may be short of events
     * and still have a next one: each looks at a bounded part of the log.
     *
     * @param mine whose may be shown; by supplier, null for one that nobody knows
     */
    static Page<Waiting> waiting(
            SqlClient client,
            Suppliers suppliers,
            Predicate<@Nullable UUID> mine,
            Instant now,
            int limit,
            @Nullable String cursor) {
        long after = position(cursor);
        List<Party> unknown =
                ForecastLogView.positions(client).keySet().stream()
                        .filter(party -> suppliers.supplierOf(party) == null)
                        .toList();
        List<Waiting> items = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            List<Logged> some = ForecastLogView.mayWait(client, unknown, after, AT_ONCE);
            Map<ForecastEvent, Judgement> judged =
                    judged(client, some.stream().map(Logged::event).toList(), suppliers);
            for (Logged each : some) {
                Judgement judgement = Objects.requireNonNull(judged.get(each.event()));
                UUID supplier = suppliers.supplierOf(each.event().fact().party());
                if (judgement.state() != State.QUARANTINED
                        && judgement.code() != null
                        && mine.test(supplier)) {
                    if (items.size() == limit) {
                        return page(items, after, client);
                    }
                    items.add(waiting(each, supplier, judgement.code(), now));
                }
                after = each.position();
            }
            if (some.size() < AT_ONCE) {
                return page(items, null, client);
            }
        }
        return page(items, after, client);
    }

    private static Page<Waiting> page(List<Waiting> items, @Nullable Long next, SqlClient client) {
        return new Page<>(
                items,
                next == null ? null : next.toString(),
                ForecastLogClient.head(client),
                Waiting.class);
    }

    private static Waiting waiting(
            Logged logged, @Nullable UUID supplier, String code, Instant now) {
        return new Waiting(
                logged.event().source(),
                logged.event().id(),
                logged.type(),
                supplier,
                about(logged.event().fact()),
                code,
                reason(code),
                logged.recordedAt(),
                Math.max(0, Duration.between(logged.recordedAt(), now).toSeconds()));
    }

    /** Events that lost their id to another content, oldest first. */
    static Page<Contradiction> contradicting(
            SqlClient client, QuarantineFilter filter, int limit, @Nullable String cursor) {
        long after = position(cursor);
        List<Contradiction> items = new ArrayList<>();
        Long next = null;
        for (Logged each : lost(client)) {
            if (each.position() <= after || !matches(filter, each)) {
                continue;
            }
            if (items.size() == limit) {
                next = after;
                break;
            }
            items.add(contradiction(each));
            after = each.position();
        }
        return new Page<>(
                items,
                next == null ? null : next.toString(),
                ForecastLogClient.head(client),
                Contradiction.class);
    }

    /** The same by source. */
    static List<Total> totals(SqlClient client) {
        Map<String, List<Contradiction>> bySource = new TreeMap<>();
        lost(client)
                .forEach(each ->
                        bySource.computeIfAbsent(each.event().source(), _ -> new ArrayList<>())
                                .add(contradiction(each)));
        return bySource.values().stream()
                .map(all ->
                        new Total(
                                all.size(),
                                all.getFirst().since(),
                                all.getLast().since(),
                                all.getFirst()))
                .toList();
    }

    private static List<Logged> lost(SqlClient client) {
        List<Logged> contested =
                ForecastLogView.contested(client, null).stream()
                        .sorted(Comparator.comparing(Logged::position))
                        .toList();
        List<ForecastEvent> all = contested.stream().map(Logged::event).toList();
        return contested.stream()
                .filter(each ->
                        all.stream()
                                .anyMatch(other ->
                                        other.idHash().equals(each.event().idHash())
                                                && ForecastEvent.AMONG_SAME_ID.compare(
                                                                other, each.event())
                                                        < 0))
                .toList();
    }

    private static boolean matches(QuarantineFilter filter, Logged logged) {
        ForecastEvent event = logged.event();
        return (filter.code() == null || filter.code().equals("id-reused"))
                && (filter.source() == null || filter.source().equals(event.source()))
                && (filter.type() == null || filter.type().equals(logged.type()))
                && (filter.eventId() == null || filter.eventId().equals(event.id()))
                && (filter.since() == null
                        || !logged.recordedAt().isBefore(filter.since().toInstant()));
    }

    private static Contradiction contradiction(Logged logged) {
        return new Contradiction(
                logged.event().contentHash(),
                "id-reused",
                reason("id-reused"),
                logged.event().source(),
                logged.event().id(),
                logged.type(),
                logged.recordedAt().atOffset(ZoneOffset.UTC),
                about(logged.event().fact()));
    }

    private static String about(ForecastFact fact) {
        return switch (fact) {
            case ForecastFact.Published p -> p.place().itemNumber() + " for " + p.place().site();
            case ForecastFact.Committed c -> c.place().itemNumber() + " for " + c.place().site();
            case ForecastFact.Capacity c -> c.itemGroup();
            case ForecastFact.Produced p -> p.itemNumber();
        };
    }

    private static String reason(String code) {
        return switch (code) {
            case "supplier-unknown" -> "No supplier is registered under this alias or id yet";
            case "forecast-unknown" -> "No forecast of this version has these days yet";
            case "id-reused" -> "The same source and id came with other content";
            default -> code;
        };
    }

    private static long position(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED, "cursor-malformed", "cursor takes next as answered");
        }
    }
}
