@NullMarked
package entente.governance.feed;

import org.jspecify.annotations.NullMarked;
