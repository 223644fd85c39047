package entente.scorecard.benchmarks;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import entente.scorecard.purchases.PurchaseEvent;
import entente.scorecard.purchases.PurchaseEventReader;
import entente.scorecard.purchases.PurchaseFact.MarketPrice;
import entente.scorecard.purchases.PurchaseLine;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which market prices do purchase events tell? There may be thousands, not more. */
@Singleton
class PublishedPriceView {

    /** Events without an order line, and whatever shares an id with one. */
    private static final String PRICES =
            "select e.source, e.id, e.type, e.time, e.content_hash, e.data from purchase_event e"
                    + " where e.line_hash is null union all select e.source, e.id, e.type, e.time,"
                    + " e.content_hash, e.data from purchase_id_reused r join purchase_event o on"
                    + " o.id_hash = r.id_hash and o.line_hash is null join purchase_event e on"
                    + " e.id_hash = r.id_hash";

    /** The transaction that last changed what concerns every supplier, such as market prices. */
    private static final String CHANGED =
            "select coalesce(max(changed), 0) from purchase_change where party_system = '' and"
                    + " party_value = ''";

    private final Database database;
    private volatile Kept kept = new Kept(-1, List.of());

    PublishedPriceView(Database database) {
        this.database = database;
    }

    /** A market price with the event that told it. */
    record Published(MarketPrice price, PurchaseEvent event) {}

    /** All of them as that transaction, or a later one, left them. */
    private record Kept(long changed, List<Published> prices) {
        private Kept {
            prices = List.copyOf(prices);
        }
    }

    /** All of them, a later correction of the same day after what it corrects. */
    List<Published> all() {
        // Before the prices, so that what comes meanwhile is found next time.
        long changed = await(database.pool().query(CHANGED).execute()).iterator().next().getLong(0);
        Kept known = kept;
        if (known.changed != changed) {
            known = new Kept(changed, read());
            kept = known;
        }
        return known.prices;
    }

    private List<Published> read() {
        Set<PurchaseEvent> events = new HashSet<>();
        for (Row row : await(database.pool().preparedQuery(PRICES).execute())) {
            events.add(
                    PurchaseEventReader.stored(
                            row.getString(0),
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getUUID(4),
                            row.getBuffer(5).getBytes()));
        }
        List<Published> prices = new ArrayList<>();
        PurchaseLine.firstOfEachId(events).stream()
                .sorted(PurchaseEvent.CANONICAL)
                .forEach(event -> {
                    if (event.fact() instanceof MarketPrice price) {
                        prices.add(new Published(price, event));
                    }
                });
        return prices;
    }
}
