/**
 * The event-sourcing kernel: decisions become events in PostgreSQL, events become read models and
 * messages on Kafka.
 *
 * <p>Read in this order: {@link entente.platform.Decider} (the pure heart), {@code store} (log,
 * append, command handler), {@code view} (read models), {@code messaging} (relay and inbox), {@code
 * policy} (event in, command out), {@code web} (what every REST service needs). It knows no
 * business word.
 */
@NullMarked
package entente.platform;

import org.jspecify.annotations.NullMarked;
