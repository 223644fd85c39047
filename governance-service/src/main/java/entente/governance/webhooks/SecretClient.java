package entente.governance.webhooks;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of webhooks and what is signed with them, as Standard Webhooks 1.0 has it. A secret
 * is derived from one key, the webhook and the secret's number, so none is kept anywhere.
 */
@Singleton
public class SecretClient {

    /** For so long after a change, the secret before signs as well. */
    static final Duration BOTH = Duration.ofHours(24);

    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final Database database;
    private final Optional<String> named;
    private volatile byte @Nullable [] known;

    SecretClient(
            Database database,
            @ConfigProperty(name = "entente.governance.webhooks.key") Optional<String> named) {
        this.database = database;
        this.named = named;
    }

    /** As its owner needs it. */
    String secret(UUID webhook, int number) {
        return "whsec_" + Base64.getEncoder().encodeToString(bytes(webhook, number));
    }

    /**
     * The value of {@code webhook-signature}: over id, time and body, separated by dots.
     *
     * @param at when it is sent
     */
    String signature(Subscriber subscriber, String id, Instant at, Buffer body) {
        byte[] head = (id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream signed = new ByteArrayOutputStream(head.length + body.length());
        signed.writeBytes(head);
        signed.writeBytes(body.getBytes());
        String newest = signature(subscriber.id(), subscriber.secret(), signed.toByteArray());
        Instant rotated = subscriber.rotatedAt();
        return rotated == null || at.isAfter(rotated.plus(BOTH))
                ? newest
                : newest
                        + " "
                        + signature(subscriber.id(), subscriber.secret() - 1, signed.toByteArray());
    }

    private String signature(UUID webhook, int number, byte[] signed) {
        return "v1," + Base64.getEncoder().encodeToString(hmac(bytes(webhook, number), signed));
    }

    private byte[] bytes(UUID webhook, int number) {
        return hmac(key(), (webhook + "/" + number).getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] key() {
        byte[] key = known;
        if (key == null) {
            key = named.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElseGet(this::kept);
            if (key.length < KEY_BYTES) {
                throw new IllegalStateException(
                        "entente.governance.webhooks.key is shorter than " + KEY_BYTES + " bytes");
            }
            known = key;
        }
        return key;
    }

    private byte[] kept() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        await(
                database.pool()
                        .preparedQuery(
                                "insert into webhook_key (key) values ($1) on conflict do nothing")
                        .execute(Tuple.of(Buffer.buffer(random))));
        Row row =
                await(database.pool().query("select key from webhook_key").execute())
                        .iterator()
                        .next();
        return row.getBuffer(0).getBytes();
    }

    private static byte[] hmac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }
}
