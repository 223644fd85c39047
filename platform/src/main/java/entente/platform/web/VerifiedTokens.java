package entente.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Whom a bearer token speaks for, remembered for a minute after it was verified: to check the same
 * signature and to read the same claims for every request is a good part of a small one's work.
 * Only the same characters are taken for the same token, and never after it has expired.
 */
@ApplicationScoped
public class VerifiedTokens
        implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {

    /** After so long a key that was taken back counts no more. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final int MOST = 10_000;

    private final Clock clock;
    private final Cache<String, SecurityIdentity> identities =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    public VerifiedTokens() {
        this(Clock.systemUTC());
    }

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    /** Asked first; who is not known is left to who verifies. */
    @Override
    public int priority() {
        return SYSTEM_FIRST + 1;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        SecurityIdentity known = identities.getIfPresent(request.getToken().getToken());
        return known != null && isValid(known)
                ? Uni.createFrom().item(known)
                : Uni.createFrom().nullItem();
    }

    private boolean isValid(SecurityIdentity known) {
        return known.getPrincipal() instanceof JsonWebToken token
                && clock.instant().isBefore(Instant.ofEpochSecond(token.getExpirationTime()));
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        String token = token(identity);
        if (token != null && identities.getIfPresent(token) == null) {
            identities.put(token, withoutRequest(identity));
        }
        return Uni.createFrom().item(identity);
    }

    private static @Nullable String token(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getRawToken() : null;
    }

    /** The attributes belong to the request that the token was verified for. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .build();
    }
}
