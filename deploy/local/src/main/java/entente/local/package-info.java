@NullMarked
package entente.local;

import org.jspecify.annotations.NullMarked;
