package entente.local.demo;

import entente.local.importing.PurchaseEvent;
import java.time.Instant;
import java.util.Comparator;

/**
 * An event and when the company's ERP got round to sending it, which may be days after it happened,
 * or twice.
 */
record Arrival(PurchaseEvent event, Instant at) {

    static final Comparator<Arrival> ORDER =
            Comparator.comparing(Arrival::at).thenComparing(arrival -> arrival.event().id());
}
