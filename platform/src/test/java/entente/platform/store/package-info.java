@NullMarked
package entente.platform.store;

import org.jspecify.annotations.NullMarked;
