package entente.supplier.onboarding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where a supplier works.
 *
 * @param name what it is called, unique for the supplier
 * @param country ISO 3166-1 alpha-2, null when not known
 * @param city null when not known
 */
public record Site(UUID siteId, String name, @Nullable String country, @Nullable String city) {}
