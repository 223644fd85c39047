package entente.platform.messaging;

/**
 * What a service tells the others; at most one per stored event.
 *
 * @param type the published name with its version, e.g. {@code supplier.registered.v1}
 * @param key the Kafka key: the supplier's id, else the aggregate's; events of one key stay in
 *     order
 * @param data a record that the type's schema in {@code contracts/} describes; written as JSON
 */
public record PublicEvent(String type, String key, Object data) {}
