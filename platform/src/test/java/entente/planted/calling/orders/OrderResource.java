package entente.planted.calling.orders;

import entente.planted.calling.stock.StockView;

/** Violates: asks another capability's view. */
public final class OrderResource {
    int left(StockView stock) {
        return stock.left();
    }
}
