package entente.local.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BearersTest {

    @TempDir Path folder;

    @Test
    void a_given_token_is_used_for_everybody() {
        assertThat(Bearers.from(Map.of("ENTENTE_TOKEN", "t")).token("operator", "x"))
                .isEqualTo("t");
    }

    @Test
    void with_a_signing_key_each_role_and_user_has_a_token_that_verifies() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        String der = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
        Path file = Files.writeString(folder.resolve("signing.key"), der + "\n");

        String token =
                Bearers.from(Map.of("ENTENTE_LOCAL_SIGNING_KEY", file.toString()))
                        .token("category-manager", "anna.keller");

        List<String> parts = List.of(token.split("\\.", -1));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(pair.getPublic());
        signature.update((parts.get(0) + "." + parts.get(1)).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts.get(2)))).isTrue();
        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts.get(1)));
        assertThat(claims.path("upn").asText()).isEqualTo("anna.keller");
        assertThat(claims.path("groups").path(0).asText()).isEqualTo("category-manager");
        assertThat(claims.has("supplierId")).isFalse();
        assertThat(claims.path("exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());
    }

    @Test
    void without_token_and_key_it_says_where_to_get_one() {
        assertThatThrownBy(() -> Bearers.from(Map.of()))
                .hasMessageContaining("./entente token category-manager");
    }

    @Test
    void what_is_no_key_is_refused() throws Exception {
        Path file = Files.writeString(folder.resolve("signing.key"), "no key");
        Map<String, String> environment = Map.of("ENTENTE_LOCAL_SIGNING_KEY", file.toString());
        assertThatThrownBy(() -> Bearers.from(environment)).hasMessageContaining("no signing key");
    }
}
