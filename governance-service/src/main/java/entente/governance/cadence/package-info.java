/**
 * When the two sides meet (rule G3): the occurrences that follow from the charter's rhythms, on
 * days on which both sides work. A missed one is an event, counted by how many of its kind were
 * missed in a row.
 */
@NullMarked
package entente.governance.cadence;

import org.jspecify.annotations.NullMarked;
