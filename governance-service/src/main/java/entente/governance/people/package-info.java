/**
 * Who sits at the table of a partnership: persons of either side, the roles they have there and the
 * account under which each acts. Persons are ids; their names are supplier-service's.
 */
@NullMarked
package entente.governance.people;

import org.jspecify.annotations.NullMarked;
