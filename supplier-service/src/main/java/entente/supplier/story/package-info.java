/**
 * How a supplier's history is told: each capability contributes a chapter of what happened in its
 * own streams, in plain words, and the timeline puts them in order.
 */
@NullMarked
package entente.supplier.story;

import org.jspecify.annotations.NullMarked;
