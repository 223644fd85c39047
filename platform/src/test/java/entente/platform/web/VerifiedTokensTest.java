package entente.platform.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-08-01T10:00:00Z");
    private static final AuthenticationRequestContext CONTEXT = work -> Uni.createFrom().item(work);

    private final VerifiedTokens tokens = new VerifiedTokens(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_verified_token_is_known_again_by_all_its_characters() {
        verified("header.claims.signature", NOW.plusSeconds(60));

        SecurityIdentity known = requireNonNull(asked("header.claims.signature"));
        assertThat(known.getPrincipal().getName()).isEqualTo("somebody");
        assertThat(known.getRoles()).containsExactly(Roles.ENGINEER);
        assertThat(asked("header.claims.signaturE")).isNull();
        assertThat(asked("header.claimz.signature")).isNull();
    }

    @Test
    void an_expired_token_is_left_to_who_refuses_it() {
        verified("header.claims.signature", NOW);

        assertThat(asked("header.claims.signature")).isNull();
    }

    @Test
    void nothing_of_the_request_is_kept_that_it_was_verified_for() {
        verified("header.claims.signature", NOW.plusSeconds(60));

        SecurityIdentity known = requireNonNull(asked("header.claims.signature"));
        assertThat(known.getAttributes()).isEmpty();
    }

    private void verified(String token, Instant until) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("somebody");
        claims.setClaim("upn", "somebody");
        claims.setClaim("raw_token", token);
        claims.setExpirationTime(NumericDate.fromSeconds(until.getEpochSecond()));
        tokens.augment(
                        QuarkusSecurityIdentity.builder()
                                .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                                .addRole(Roles.ENGINEER)
                                .addAttribute("request", "one of many")
                                .build(),
                        CONTEXT)
                .await()
                .indefinitely();
    }

    private @Nullable SecurityIdentity asked(String token) {
        return tokens.authenticate(
                        new TokenAuthenticationRequest(new TokenCredential(token, "bearer")),
                        CONTEXT)
                .await()
                .indefinitely();
    }
}
