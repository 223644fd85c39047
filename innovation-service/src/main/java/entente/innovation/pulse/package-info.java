/** Whether a partnership still brings something new (rule I9). */
@NullMarked
package entente.innovation.pulse;

import org.jspecify.annotations.NullMarked;
