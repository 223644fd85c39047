/** Pages of lists that are sorted already. Pure. */
@NullMarked
package entente.platform.paging;

import org.jspecify.annotations.NullMarked;
