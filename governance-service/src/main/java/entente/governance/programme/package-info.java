/** How far a partnership is on its way (rule G17): six steps, each with what is missing. */
@NullMarked
package entente.governance.programme;

import org.jspecify.annotations.NullMarked;
