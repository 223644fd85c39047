@NullMarked
package entente.innovation.ideas;

import org.jspecify.annotations.NullMarked;
