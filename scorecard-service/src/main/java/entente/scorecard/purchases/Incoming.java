package entente.scorecard.purchases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An event as it arrived, unread. */
public final class Incoming {

    /** Media type of one structured CloudEvent. */
    public static final String STRUCTURED = "application/cloudevents+json";

    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * @param headers by name in lower case; not copied
     * @param body not copied
     */
    public Incoming(Map<String, String> headers, byte[] body) {
        this.headers = Collections.unmodifiableMap(headers);
        this.body = body;
    }

    /** A structured CloudEvent. */
    public static Incoming structured(byte[] event) {
        return new Incoming(Map.of("content-type", STRUCTURED), event);
    }

    /** Structured CloudEvents, one per line; blank lines are none. */
    public static List<Incoming> lines(byte[] bytes) {
        List<Incoming> events = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                byte[] line = Arrays.copyOfRange(bytes, start, i);
                start = i + 1;
                if (!isBlank(line)) {
                    events.add(structured(line));
                }
            }
        }
        return events;
    }

    /** Whether there is nothing but white space. */
    public static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public byte[] body() {
        return body;
    }

    /** 16 bytes over headers and body: the same for the same bytes. */
    public UUID fingerprint() {
        return Fingerprint.of(headers, body);
    }
}
