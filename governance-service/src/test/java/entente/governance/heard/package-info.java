@NullMarked
package entente.governance.heard;

import org.jspecify.annotations.NullMarked;
