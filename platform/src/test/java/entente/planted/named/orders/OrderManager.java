package entente.planted.named.orders;

/** Violates: a name that says nothing. */
public final class OrderManager {}
