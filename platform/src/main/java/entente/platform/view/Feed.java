package entente.platform.view;

import entente.platform.Category;

/** Where a read model or a policy hears its events from. */
public sealed interface Feed<E> {

    /** Persisted or published events, by name. */
    Class<E> events();

    /** The service's own log, one category of streams, in commit order. */
    record Log<E>(Category<E> category) implements Feed<E> {
        @Override
        public Class<E> events() {
            return category.events();
        }
    }

    /**
     * Another service's topic, in order per key. Events of types that {@code events} does not know
     * are passed over: the reader names only what it needs.
     *
     * @param topic the Kafka topic
     * @param events the reader's own tolerant records, annotated with the published type names
     */
    record Topic<E>(String topic, Class<E> events) implements Feed<E> {}
}
