package entente.planted.good.orders;

import entente.planted.good.stock.Stock;

/** What a policy may: send another capability's command. */
public final class ReservePolicy {
    Stock.Reserve react(String item) {
        return new Stock.Reserve(item);
    }
}
