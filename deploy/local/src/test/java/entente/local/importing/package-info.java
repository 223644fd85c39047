@NullMarked
package entente.local.importing;

import org.jspecify.annotations.NullMarked;
