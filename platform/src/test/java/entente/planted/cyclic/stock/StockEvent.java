package entente.planted.cyclic.stock;

import entente.planted.cyclic.orders.OrderEvent;
import org.jspecify.annotations.Nullable;

/** Violates together with {@link OrderEvent}: a cycle. */
public record StockEvent(@Nullable OrderEvent because) {}
