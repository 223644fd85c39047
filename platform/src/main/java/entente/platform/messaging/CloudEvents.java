package entente.platform.messaging;

import entente.platform.Category;
import entente.platform.Recorded;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 in Kafka's binary mode, as the services write and read it.
 *
 * <p>{@code ce_source} is {@code /entente/<service>/<incarnation>}: positions are only comparable
 * within one life of the publisher's database.
 */
public final class CloudEvents {

    private CloudEvents() {}

    /** The headers of a stored event that is told to others. */
    static List<Header> headers(String source, PublicEvent event, Recorded<?> cause) {
        List<Header> headers = new ArrayList<>();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", cause.eventId().toString());
        add(headers, "ce_type", event.type());
        add(headers, "ce_source", source);
        add(headers, "ce_subject", cause.stream());
        add(headers, "ce_time", cause.occurredAt().toString());
        add(headers, "ce_correlationid", cause.correlation().toString());
        add(headers, "ce_causationid", cause.eventId().toString());
        add(headers, "ce_sourceposition", Long.toString(cause.position()));
        add(headers, "ce_streamversion", Integer.toString(cause.version()));
        add(headers, "ce_recordedtime", cause.recordedAt().toString());
        if (cause.trace() != null) {
            add(headers, "traceparent", cause.trace());
        }
        add(headers, "content-type", "application/json");
        return headers;
    }

    private static void add(List<Header> headers, String name, String value) {
        headers.add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8)));
    }

    /** The header's text, or null when it is absent. */
    public static @Nullable String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? null
                : new String(header.value(), StandardCharsets.UTF_8);
    }

    /**
     * An event of another service, its content unread.
     *
     * @throws IllegalArgumentException when the envelope is incomplete
     */
    public static Recorded<byte[]> read(Headers headers, byte[] data) {
        String subject = required(headers, "ce_subject");
        return new Recorded<>(
                subject,
                Integer.parseInt(required(headers, "ce_streamversion")),
                Long.parseLong(required(headers, "ce_sourceposition")),
                UUID.fromString(required(headers, "ce_id")),
                required(headers, "ce_type"),
                time(headers, "ce_recordedtime"),
                time(headers, "ce_time"),
                "service:" + Category.of(subject),
                UUID.fromString(required(headers, "ce_correlationid")),
                UUID.fromString(required(headers, "ce_id")),
                header(headers, "traceparent"),
                data);
    }

    private static Instant time(Headers headers, String name) {
        try {
            return Instant.parse(required(headers, name));
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("Not an instant in " + name, e);
        }
    }

    private static String required(Headers headers, String name) {
        String value = header(headers, name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("No header " + name);
        }
        return value;
    }
}
