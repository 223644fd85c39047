/** What a partnership brings, by month (rule I8). */
@NullMarked
package entente.innovation.output;

import org.jspecify.annotations.NullMarked;
