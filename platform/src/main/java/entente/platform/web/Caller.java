package entente.platform.web;

import entente.platform.Rejected;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who asks: what the token says about the person or system behind this request.
 *
 * <p>Claims beyond the standard ones: {@code supplierId} (the only supplier a supplier user may
 * see) and {@code categories} (the only ones a category manager may act on; absent or empty: all).
 */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final CategoryPaths paths;

    @Inject
    Caller(SecurityIdentity identity, CategoryPaths paths) {
        this.identity = identity;
        this.paths = paths;
    }

    /** The id under which everything this caller does is recorded. */
    public String actor() {
        String subject =
                identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
        return subject == null ? identity.getPrincipal().getName() : subject;
    }

    /** False also when the caller's token is not valid, or not any more. */
    public boolean signedIn() {
        try {
            return !identity.isAnonymous();
        } catch (AuthenticationFailedException e) {
            return false;
        }
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    /** True when all the caller may see are matters of one supplier. */
    public boolean ofSupplier() {
        return has(Roles.SUPPLIER_USER);
    }

    /** The supplier a supplier user belongs to. */
    public Optional<UUID> supplierId() {
        try {
            return claim("supplierId").map(value -> UUID.fromString(text(value)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The categories a category manager is bound to; empty: not bound. */
    public Set<String> categories() {
        return claim("categories")
                .filter(Collection.class::isInstance)
                .map(all -> ((Collection<?>) all).stream().map(Caller::text))
                .map(all -> all.collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    /** True unless the caller is a supplier's and this is not that supplier. */
    public boolean maySee(UUID supplier) {
        return !ofSupplier() || supplierId().filter(supplier::equals).isPresent();
    }

    /**
     * Lets a supplier user pass for the own supplier only.
     *
     * @throws Rejected 404, as if it did not exist
     */
    public void requireSupplier(UUID supplier) {
        if (!maySee(supplier)) {
            throw Missing.here();
        }
    }

    /**
     * Lets a category manager pass for categories in scope only; others are not bound.
     *
     * @param categories of what the command is about; one of them suffices, or one above it
     * @throws Rejected 403 {@code out-of-scope}
     */
    public void requireCategory(Collection<String> categories) {
        Set<String> scope = categories();
        if (has(Roles.CATEGORY_MANAGER)
                && !scope.isEmpty()
                && paths.withAbove(categories).stream().noneMatch(scope::contains)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "out-of-scope",
                    "Your categories do not include any of this");
        }
    }

    /**
     * Lets a category manager pass for what is the whole company's only when bound to no category.
     *
     * @throws Rejected 403 {@code out-of-scope}
     */
    public void requireWholeCompany() {
        if (has(Roles.CATEGORY_MANAGER) && !categories().isEmpty()) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "out-of-scope",
                    "This is the whole company's, you are bound to categories");
        }
    }

    private Optional<Object> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.claim(name)
                : Optional.empty();
    }

    private static String text(Object value) {
        return value instanceof JsonString json ? json.getString() : String.valueOf(value);
    }
}
