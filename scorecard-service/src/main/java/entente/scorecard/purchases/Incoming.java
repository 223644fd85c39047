package entente.scorecard.purchases;

import java.util.Collections;
import java.util.Map;
import java.util.UUID;

/** A purchase event as it arrived, unread. */
final class Incoming {

    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * @param headers by name in lower case; not copied
     * @param body not copied
     */
    Incoming(Map<String, String> headers, byte[] body) {
        this.headers = Collections.unmodifiableMap(headers);
        this.body = body;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    PurchaseEventReader.Reading read() {
        return PurchaseEventReader.read(headers, body);
    }

    /** 16 bytes over headers and body: the same for the same bytes. */
    UUID fingerprint() {
        return Fingerprint.of(headers, body);
    }
}
