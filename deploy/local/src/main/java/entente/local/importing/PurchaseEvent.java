package entente.local.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A purchase event ready to be sent.
 *
 * @param source CloudEvents source, unique together with the id
 * @param id the same whenever the same fact is sent
 * @param type e.g. {@code purchase.goods-received.v1}
 * @param time when it happened
 * @param key Kafka key; keeps the events of an order line together
 * @param data fields in the order in which they are written, so that the bytes never vary
 */
public record PurchaseEvent(
        String source, String id, String type, Instant time, String key, Map<String, Object> data) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public PurchaseEvent {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** The data as UTF-8 JSON. */
    public byte[] json() {
        try {
            return JSON.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Text, numbers and maps are always JSON", e);
        }
    }
}
