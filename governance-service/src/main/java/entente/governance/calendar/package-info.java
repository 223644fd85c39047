/** Days that both sides work: the zone of a partnership and the holidays of either side. */
@NullMarked
package entente.governance.calendar;

import org.jspecify.annotations.NullMarked;
