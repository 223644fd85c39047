package entente.platform.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import entente.platform.Category;
import entente.platform.EventType;
import entente.platform.Upcaster;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Events of one sealed type to UTF-8 JSON and back, by persisted name. Reading passes over fields
 * it does not know and lifts older shapes through their upcasters.
 */
public final class EventCodec<E> {

    /** The one way in which events and states are written; readers depend on its bytes. */
    public static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModules(new JavaTimeModule(), new Jdk8Module())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(com.fasterxml.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                    .build();

    /** Shared by all codecs of a type: they read the same from the same. */
    private static final ClassValue<RecentlyRead> RECENT =
            new ClassValue<>() {
                @Override
                protected RecentlyRead computeValue(Class<?> root) {
                    return new RecentlyRead();
                }
            };

    private final Class<E> root;
    private final RecentlyRead recent;
    private final Map<String, Reader<? extends E>> readers = new LinkedHashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    /** How one stored shape becomes today's event; today's own shape has nothing to lift. */
    private record Reader<T>(
            Class<T> type, @Nullable UnaryOperator<ObjectNode> lift, ObjectReader json) {
        Reader(Class<T> type, @Nullable UnaryOperator<ObjectNode> lift) {
            this(type, lift, JSON.readerFor(type));
        }
    }

    public EventCodec(Class<E> root) {
        this.root = root;
        this.recent = RECENT.get(root);
        register(root);
        if (readers.isEmpty()) {
            throw new IllegalArgumentException(root + " has no event with @EventType");
        }
    }

    /** Of the events of several categories, no two of which have the same name. */
    public static EventCodec<Object> ofAll(Collection<Category<?>> categories) {
        return new EventCodec<>(categories);
    }

    @SuppressWarnings("unchecked") // what it reads is of some category's type, so an E of Object
    private EventCodec(Collection<Category<?>> categories) {
        this.root = (Class<E>) Object.class;
        this.recent = new RecentlyRead();
        categories.forEach(category -> register(category.events().asSubclass(root)));
    }

    private void register(Class<? extends E> type) {
        EventType named = type.getAnnotation(EventType.class);
        if (named != null) {
            register(type, named);
            return;
        }
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (permitted == null) {
            throw new IllegalArgumentException(type + " is an event without @EventType");
        }
        for (Class<?> sub : permitted) {
            register(sub.asSubclass(root));
        }
    }

    private <T extends E> void register(Class<T> type, EventType named) {
        names.put(type, named.value());
        put(named.value(), new Reader<>(type, null));
        UnaryOperator<ObjectNode> lift = UnaryOperator.identity();
        for (int i = named.upcasters().length - 1; i >= 0; i--) {
            Upcaster upcaster = make(named.upcasters()[i]);
            UnaryOperator<ObjectNode> rest = lift;
            lift = old -> rest.apply(upcaster.upcast(old));
            put(upcaster.from(), new Reader<>(type, lift));
        }
    }

    private void put(String name, Reader<? extends E> reader) {
        if (readers.putIfAbsent(name, reader) != null) {
            throw new IllegalArgumentException("Two events of " + root + " are named " + name);
        }
    }

    private static Upcaster make(Class<? extends Upcaster> type) {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (InstantiationException
                | IllegalAccessException
                | InvocationTargetException
                | NoSuchMethodException e) {
            throw new IllegalArgumentException(
                    "An upcaster needs a public constructor: " + type, e);
        }
    }

    /** Every name it reads, those of older shapes included. */
    public Set<String> types() {
        return Set.copyOf(readers.keySet());
    }

    public boolean knows(String type) {
        return readers.containsKey(type);
    }

    /** The name it writes this event under. */
    public String type(E event) {
        String name = names.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException("Not an event of " + root + ": " + event.getClass());
        }
        return name;
    }

    public byte[] encode(E event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + event.getClass(), e);
        }
    }

    /**
     * Reads a stored or received event, whose bytes nobody changes any more.
     *
     * @throws Undecodable when the name is unknown or the content does not fit it
     */
    public E decode(String type, byte[] data) {
        Reader<? extends E> reader = readers.get(type);
        if (reader == null) {
            throw new Undecodable("Unknown event type " + type, null);
        }
        Object known = recent.of(type, data);
        if (known != null) {
            return reader.type().cast(known);
        }
        try {
            E event = decode(reader, data);
            recent.remember(type, data, event);
            return event;
        } catch (IOException | RuntimeException e) {
            throw new Undecodable("Not a readable " + type + ": " + e.getMessage(), e);
        }
    }

    private static <T> T decode(Reader<T> reader, byte[] data) throws IOException {
        UnaryOperator<ObjectNode> lift = reader.lift();
        if (lift != null) {
            if (!(JSON.readTree(data) instanceof ObjectNode object)) {
                throw new IOException("not a JSON object");
            }
            return JSON.treeToValue(lift.apply(object), reader.type());
        }
        T event = reader.json().readValue(data);
        if (event == null) {
            throw new IOException("not a JSON object");
        }
        return event;
    }

    /** A stored or received event that this code cannot read. Never skipped: parked. */
    public static final class Undecodable extends RuntimeException {
        Undecodable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
