package entente.local.importing;

import java.net.URI;
import java.util.Map;

/**
 * Where the running Entente is.
 *
 * @param kafka host and port of a broker
 */
public record Endpoints(
        String kafka, URI suppliers, URI scorecards, URI governance, URI innovation) {

    /**
     * From {@code KAFKA_BOOTSTRAP_SERVERS}, {@code ENTENTE_SUPPLIER_URL}, {@code
     * ENTENTE_SCORECARD_URL}, {@code ENTENTE_GOVERNANCE_URL} and {@code ENTENTE_INNOVATION_URL};
     * each defaults to what {@code ./entente up} starts.
     */
    public static Endpoints from(Map<String, String> environment) {
        return new Endpoints(
                environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092"),
                URI.create(
                        environment.getOrDefault("ENTENTE_SUPPLIER_URL", "http://localhost:8081")),
                URI.create(
                        environment.getOrDefault("ENTENTE_SCORECARD_URL", "http://localhost:8082")),
                URI.create(
                        environment.getOrDefault(
                                "ENTENTE_GOVERNANCE_URL", "http://localhost:8083")),
                URI.create(
                        environment.getOrDefault(
                                "ENTENTE_INNOVATION_URL", "http://localhost:8084")));
    }
}
