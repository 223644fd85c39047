package entente.planted.cyclic.orders;

import entente.planted.cyclic.stock.StockEvent;

/** Violates together with {@link StockEvent}: a cycle. */
public record OrderEvent(StockEvent because) {}
