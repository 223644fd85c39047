package entente.planted.good.orders;

import entente.planted.good.stock.StockEvent;
import java.io.File;

/** What a view may: hear another capability's events and do I/O. */
public final class OrderView {
    File evolve(StockEvent.Reserved event) {
        return new File(event.item());
    }
}
