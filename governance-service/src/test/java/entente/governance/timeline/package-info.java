@NullMarked
package entente.governance.timeline;

import org.jspecify.annotations.NullMarked;
