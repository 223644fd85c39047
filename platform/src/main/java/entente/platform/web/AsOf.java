package entente.platform.web;

import java.time.Instant;

/**
 * Knowledge time, {@code asOf=}: answer what this request would have answered then. As a nullable
 * {@code @RestQuery} parameter it also declares that the operation supports it; all others answer
 * 400 {@code as-of-not-supported}.
 *
 * @param at events recorded later are not known
 */
public record AsOf(Instant at) {}
