package entente.platform.web.page;

import entente.platform.web.LocalTokens;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signing in without an identity provider: only in the run-time profile {@code local}, and only
 * with the key that was made on this machine.
 */
@Singleton
class LocalSignIn {

    private final Optional<Path> key;

    @Inject
    LocalSignIn(@ConfigProperty(name = "entente.local.signing-key") Optional<Path> key) {
        this.key = ConfigUtils.getProfiles().contains("local") ? key : Optional.empty();
    }

    boolean available() {
        return key.isPresent();
    }

    /** Throws 404 in every other profile, as if there were no such page. */
    LocalTokens tokens() {
        return LocalTokens.from(key.orElseThrow(NotFoundException::new));
    }
}
