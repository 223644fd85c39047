package entente.planted.neighbourly.orders;

import entente.planted.good.orders.OrderId;

/** Violates: imports another service. */
public record Order(OrderId id) {}
