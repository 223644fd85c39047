package entente.platform.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.platform.Ids;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** States to JSON and back for snapshots, with a fingerprint of their shape. */
final class StateCodec<S> {

    private static final UUID SHAPES = UUID.fromString("5d3f54a6-6a1d-5c5b-9a43-6f1a3c1d7b10");

    private final Map<String, Class<? extends S>> phases = new TreeMap<>();
    private final String shape;

    /**
     * @param initial any state; its sealed interface, or itself, tells the phases there are
     */
    StateCodec(S initial, int revision) {
        Class<?> root = initial.getClass();
        for (Class<?> parent : root.getInterfaces()) {
            if (parent.isSealed()) {
                root = parent;
            }
        }
        register(root);
        StringBuilder text = new StringBuilder().append(revision);
        Set<Class<?>> seen = new HashSet<>();
        phases.values().forEach(phase -> describe(phase, text, seen));
        this.shape = Ids.derived(SHAPES, text.toString()).toString();
    }

    // The root is the sealed interface of the initial state, so all it permits are states.
    @SuppressWarnings("unchecked")
    private void register(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (permitted == null) {
            phases.put(type.getSimpleName(), (Class<? extends S>) type);
            return;
        }
        for (Class<?> sub : permitted) {
            register(sub);
        }
    }

    private static void describe(Class<?> type, StringBuilder text, Set<Class<?>> seen) {
        if (!seen.add(type)) {
            return;
        }
        text.append('|').append(type.getSimpleName());
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            return;
        }
        for (RecordComponent component : components) {
            text.append(',').append(component.getName());
            text.append(':').append(component.getGenericType().getTypeName());
            describe(component.getType(), text, seen);
        }
    }

    /** Changes whenever a record in the state changes. */
    String shape() {
        return shape;
    }

    byte[] encode(S state) {
        try {
            ObjectNode node = EventCodec.JSON.createObjectNode();
            node.put("phase", state.getClass().getSimpleName());
            node.set("state", EventCodec.JSON.valueToTree(state));
            return EventCodec.JSON.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new IllegalArgumentException("A state cannot be written as JSON", e);
        }
    }

    /** The state, or null when these bytes are none of today's; then the stream is folded anew. */
    @Nullable S decode(byte[] bytes) {
        try {
            JsonNode node = EventCodec.JSON.readTree(bytes);
            Class<? extends S> phase = phases.get(node.path("phase").asText());
            return phase == null ? null : EventCodec.JSON.treeToValue(node.get("state"), phase);
        } catch (IOException e) {
            return null;
        }
    }
}
