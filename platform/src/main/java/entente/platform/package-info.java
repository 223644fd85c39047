@NullMarked
package entente.platform;

import org.jspecify.annotations.NullMarked;
