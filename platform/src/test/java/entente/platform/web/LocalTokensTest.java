package entente.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import entente.platform.web.LocalTokens.Identity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTokensTest {

    private static final UUID SUPPLIER = UUID.fromString("01999b6c-8f11-7000-8000-000000000001");

    private final LocalTokens tokens = LocalTokens.withNewKey();

    private static JsonNode claims(String token) throws Exception {
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    @Test
    void a_token_says_who_acts_in_which_role_for_whom() throws Exception {
        JsonNode claims =
                claims(
                        tokens.token(
                                new Identity("eve", Roles.SUPPLIER_USER, SUPPLIER, Set.of("c"))));
        assertThat(claims.get("sub").asText()).isEqualTo("eve");
        assertThat(claims.get("groups").get(0).asText()).isEqualTo("supplier-user");
        assertThat(claims.get("supplierId").asText()).isEqualTo(SUPPLIER.toString());
        assertThat(claims.get("categories").get(0).asText()).isEqualTo("c");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(43_200);
    }

    @Test
    void the_public_key_verifies_what_the_saved_key_signed(@TempDir Path home) throws Exception {
        Path file = home.resolve("signing.key");
        tokens.save(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String token = LocalTokens.from(file).token(Identity.of(Roles.AUDITOR));
        int dot = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(
                KeyFactory.getInstance("RSA")
                        .generatePublic(
                                new X509EncodedKeySpec(
                                        Base64.getDecoder().decode(tokens.publicKey()))));
        signature.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1))))
                .isTrue();
        assertThatThrownBy(() -> tokens.save(file)).hasMessageContaining("Cannot write");
    }

    @Test
    void the_command_line_names_an_identity() {
        assertThat(LocalTokens.identity(new String[] {"key", "auditor"}))
                .isEqualTo(Identity.of("auditor"));
        assertThat(
                        LocalTokens.identity(
                                new String[] {
                                    "key",
                                    "supplier-user",
                                    "--supplier",
                                    SUPPLIER.toString(),
                                    "--user",
                                    "eve"
                                }))
                .isEqualTo(new Identity("eve", "supplier-user", SUPPLIER, Set.of()));
        assertThatThrownBy(() -> LocalTokens.identity(new String[] {"key", "admin"}))
                .hasMessageContaining("There is no role admin");
        assertThatThrownBy(() -> LocalTokens.identity(new String[] {"key", "auditor", "--user"}))
                .hasMessageContaining("needs a value");
    }
}
