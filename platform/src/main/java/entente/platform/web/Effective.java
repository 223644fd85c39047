package entente.platform.web;

import java.time.LocalDate;

/**
 * Business time, {@code effective=}: facts dated later do not exist, lines due later are not due.
 * As a nullable {@code @RestQuery} parameter it also declares that the operation supports it; all
 * others answer 400 {@code effective-not-supported}. Absent means {@link CompanyTime#today(AsOf)}.
 *
 * @param date the last day that counts
 */
public record Effective(LocalDate date) {}
