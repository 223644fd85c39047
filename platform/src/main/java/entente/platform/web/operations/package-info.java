/**
 * For those who run the service: {@code /admin} for programs, {@code /operations} for people.
 *
 * <p>A part of a service shows how it is doing with a CDI bean {@link
 * entente.platform.web.operations.OperationsStatus}; the page shows whatever beans there are.
 */
@NullMarked
package entente.platform.web.operations;

import org.jspecify.annotations.NullMarked;
