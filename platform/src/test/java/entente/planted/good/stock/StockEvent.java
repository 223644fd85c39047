package entente.planted.good.stock;

import entente.platform.EventType;

/** Facts of a capability. */
public sealed interface StockEvent {
    @EventType("stock-reserved")
    record Reserved(String item) implements StockEvent {}
}
