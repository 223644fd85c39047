package entente.platform.web.live;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.store.EventCodec;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Knows whose events are whose. A CDI bean of a service; without one, supplier users are told of
 * nothing.
 */
public interface EventAudience {

    /** The supplier that may know of this event, beside the company's own people. */
    Optional<UUID> supplier(Recorded<byte[]> event);

    /** For one category of streams, by what its events say; null: nobody's beside our own. */
    static <E> EventAudience of(Category<E> category, Function<Recorded<E>, @Nullable UUID> whose) {
        EventCodec<E> codec = new EventCodec<>(category.events());
        return event ->
                Category.of(event.stream()).equals(category.name())
                        ? Optional.ofNullable(
                                whose.apply(event.with(codec.decode(event.type(), event.event()))))
                        : Optional.empty();
    }
}
