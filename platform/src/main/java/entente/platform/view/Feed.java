package entente.platform.view;

import entente.platform.Category;
import entente.platform.store.EventCodec;
import java.util.List;

/** Where a read model or a policy hears its events from. */
public sealed interface Feed<E> {

    /** Persisted or published events, by name. */
    Class<E> events();

    /** How they are read. */
    default EventCodec<E> codec() {
        return new EventCodec<>(events());
    }

    /** The service's own log, one category of streams, in commit order. */
    record Log<E>(Category<E> category) implements Feed<E> {
        @Override
        public Class<E> events() {
            return category.events();
        }
    }

    /** The service's own log, several categories of streams, in commit order across all of them. */
    record Logs(List<Category<?>> categories) implements Feed<Object> {

        public Logs {
            categories = List.copyOf(categories);
        }

        @Override
        public Class<Object> events() {
            return Object.class;
        }

        @Override
        public EventCodec<Object> codec() {
            return EventCodec.ofAll(categories);
        }

        /** Whether the stream of this name is of one of them. */
        boolean has(String stream) {
            String name = Category.of(stream);
            return categories.stream().anyMatch(category -> category.name().equals(name));
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
