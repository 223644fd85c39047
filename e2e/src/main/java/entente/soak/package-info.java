/**
 * {@code ./entente soak}: a whole system with two instances of every service under load and faults,
 * and what must hold whatever happened. {@link entente.soak.Soak} tells the story of a run.
 */
@NullMarked
package entente.soak;

import org.jspecify.annotations.NullMarked;
