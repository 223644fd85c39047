/**
 * What the two sides carry out together: through gates that both decide (rule I2), by a team of
 * both (I5), on agreed terms about what is whose (I10).
 */
@NullMarked
package entente.innovation.initiatives;

import org.jspecify.annotations.NullMarked;
