package entente.platform.messaging;

import entente.platform.Category;
import entente.platform.Ids;
import entente.platform.Recorded;
import java.util.UUID;

/**
 * What a service tells the others; at most one per stored event.
 *
 * @param type the published name with its version, e.g. {@code supplier.registered.v1}
 * @param key the Kafka key: the supplier's id, else the aggregate's; events of one key stay in
 *     order
 * @param data a record that the type's schema in {@code contracts/} describes; written as JSON
 */
public record PublicEvent(String type, String key, Object data) {

    private static final UUID AGGREGATES = UUID.fromString("5a6f0c1e-2b7d-5c44-8d0b-7e9a1c3f5b21");

    /**
     * An id of its own for an aggregate whose stream is named after another one, e.g. the
     * certificates of a supplier. Others count versions per aggregate id, and each stream has its
     * own count.
     */
    public static <E> String aggregateId(Category<E> category, Recorded<E> recorded) {
        return Ids.derived(AGGREGATES, category.name() + '\n' + recorded.id()).toString();
    }
}
