@NullMarked
package entente.platform.files;

import org.jspecify.annotations.NullMarked;
