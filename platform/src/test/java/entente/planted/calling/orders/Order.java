package entente.planted.calling.orders;

import entente.planted.calling.stock.Stock;

/** Violates: sends a command without being a policy. */
public record Order(Stock.Reserve reserve) {}
