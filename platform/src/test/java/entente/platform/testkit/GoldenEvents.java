package entente.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import entente.platform.EventType;
import entente.platform.store.EventCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every shape in which an event was ever stored is a file that nobody edits, and today's code reads
 * it.
 *
 * <p>{@code <type>.json} for each persisted name, older ones included. A field added later gets a
 * file beside it, {@code <type>+<anything>.json}, because the first shows how events without it
 * look.
 */
public final class GoldenEvents {

    private static final Path FOLDER = Path.of("src/test/resources/events");

    private final Map<String, JsonNode> files;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> read = new TreeSet<>();

    private GoldenEvents(Map<String, JsonNode> files) {
        this.files = files;
    }

    /**
     * Checks all events of a service at once, so that it sees files which no event reads any more.
     *
     * @throws AssertionError with everything that is wrong, and the JSON of files that are missing
     */
    public static void verify(Class<?>... sealedEvents) {
        verify(FOLDER, sealedEvents);
    }

    static void verify(Path folder, Class<?>... sealedEvents) {
        GoldenEvents golden = new GoldenEvents(files(folder));
        for (Class<?> events : sealedEvents) {
            golden.check(new EventCodec<>(events), named(events));
        }
        for (String file : golden.files.keySet()) {
            if (!golden.read.contains(file)) {
                golden.faults.add(
                        file + " is read by no event: what was stored so cannot be read any more");
            }
        }
        if (!golden.faults.isEmpty()) {
            throw new AssertionError(String.join("\n\n", golden.faults));
        }
    }

    private <E> void check(EventCodec<E> codec, Map<String, Class<?>> current) {
        for (String type : new TreeSet<>(codec.types())) {
            Class<?> event = current.get(type);
            Set<String> seen = new TreeSet<>();
            List<String> own = own(type);
            for (String file : own) {
                read.add(file);
                seen.addAll(check(codec, type, file, event != null));
            }
            if (event == null && own.isEmpty()) {
                faults.add(type + ".json is missing: restore it, it shows what an upcaster reads");
            } else if (event != null) {
                missing(type, event, own, seen);
            }
        }
    }

    /** Reads one file, and says which fields it shows. */
    private <E> Set<String> check(EventCodec<E> codec, String type, String file, boolean current) {
        JsonNode before = content(file);
        Set<String> fields = new TreeSet<>();
        before.fieldNames().forEachRemaining(fields::add);
        try {
            E event = codec.decode(type, before.toString().getBytes(UTF_8));
            JsonNode after = EventCodec.JSON.readTree(codec.encode(event));
            E again = codec.decode(codec.type(event), codec.encode(event));
            if (!again.equals(event)) {
                faults.add(file + " is read as " + event + " and, written and read, as " + again);
            }
            for (String field : fields) {
                if (current && !before.get(field).equals(after.path(field))) {
                    faults.add(
                            "%s says %s = %s, read and written it is %s"
                                    .formatted(file, field, before.get(field), after.path(field)));
                }
            }
        } catch (EventCodec.Undecodable e) {
            faults.add(file + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields;
    }

    private void missing(String type, Class<?> event, List<String> own, Set<String> seen) {
        List<String> unseen = new ArrayList<>();
        for (var component : event.getRecordComponents()) {
            if (!seen.contains(component.getName())) {
                unseen.add(component.getName());
            }
        }
        if (own.isEmpty() || !unseen.isEmpty()) {
            String file = own.isEmpty() ? type + ".json" : type + "+" + unseen.getFirst() + ".json";
            faults.add(
                    "No file shows %s; commit %s, with values that make sense:\n%s"
                            .formatted(own.isEmpty() ? type : unseen, file, sample(event)));
        }
    }

    private static String sample(Class<?> event) {
        try {
            return EventCodec.JSON
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(Samples.of(event));
        } catch (IOException | RuntimeException e) {
            return "(no sample can be made, write it by hand: " + e.getMessage() + ")";
        }
    }

    private List<String> own(String type) {
        return files.keySet().stream()
                .filter(file -> file.equals(type + ".json") || file.startsWith(type + "+"))
                .toList();
    }

    private JsonNode content(String file) {
        JsonNode content = files.get(file);
        if (content == null) {
            throw new AssertionError(file);
        }
        return content;
    }

    private static Map<String, JsonNode> files(Path folder) {
        Map<String, JsonNode> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (var found = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : found) {
                files.put(
                        file.getFileName().toString(),
                        EventCodec.JSON.readTree(Files.readString(file)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The records that are written today, by name. */
    private static Map<String, Class<?>> named(Class<?> events) {
        Map<String, Class<?>> named = new LinkedHashMap<>();
        EventType type = events.getAnnotation(EventType.class);
        if (type != null) {
            named.put(type.value(), events);
        }
        Class<?>[] permitted = events.getPermittedSubclasses();
        if (permitted != null) {
            for (Class<?> sub : permitted) {
                named.putAll(named(sub));
            }
        }
        return named;
    }
}
