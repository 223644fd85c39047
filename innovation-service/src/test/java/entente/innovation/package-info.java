@NullMarked
package entente.innovation;

import org.jspecify.annotations.NullMarked;
