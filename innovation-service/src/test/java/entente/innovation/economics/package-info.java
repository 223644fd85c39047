@NullMarked
package entente.innovation.economics;

import org.jspecify.annotations.NullMarked;
