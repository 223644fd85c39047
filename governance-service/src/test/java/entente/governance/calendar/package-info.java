@NullMarked
package entente.governance.calendar;

import org.jspecify.annotations.NullMarked;
