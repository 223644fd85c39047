package entente.platform.testkit;

import entente.platform.web.LocalTokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A service under test gets a database of its own, a Kafka broker with the product's topics, and
 * believes tokens of {@link TestTokens}. Use it as {@code @WithTestResource(EnginesResource.class)}
 * beside {@code @QuarkusTest}.
 */
public class EnginesResource implements QuarkusTestResourceLifecycleManager {

    /** Where nobody listens. */
    private static final String NOWHERE = "localhost:1";

    private boolean kafkaDown;

    /** {@code kafka=down} leaves the service without a broker. */
    @Override
    public void init(Map<String, String> arguments) {
        kafkaDown = "down".equals(arguments.get("kafka"));
    }

    @Override
    public Map<String, String> start() {
        Engines.createTopics(
                "supplier-events",
                "scorecard-events",
                "governance-events",
                "innovation-events",
                "purchase-events",
                "forecast-events");
        LocalTokens tokens = LocalTokens.withNewKey();
        TestTokens.trust(keyOf(tokens));
        Map<String, String> configuration = new HashMap<>(Engines.freshDatabase().configuration());
        configuration.put("kafka.bootstrap.servers", kafkaDown ? NOWHERE : Engines.kafka());
        configuration.put("quarkus.oidc.public-key", tokens.publicKey());
        configuration.put("quarkus.oidc.token.issuer", LocalTokens.ISSUER);
        configuration.put("quarkus.http.test-port", "0");
        return configuration;
    }

    private static Path keyOf(LocalTokens tokens) {
        try {
            Path folder = Files.createTempDirectory("entente-key");
            Path file = folder.resolve("key");
            tokens.save(file);
            folder.toFile().deleteOnExit(); // what is named last goes first
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engines live as long as the JVM: the next test class uses them again. */
    @Override
    public void stop() {}
}
