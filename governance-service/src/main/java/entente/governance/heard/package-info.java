/** What the other services tell of a supplier, as far as running a partnership needs it. */
@NullMarked
package entente.governance.heard;

import org.jspecify.annotations.NullMarked;
