@NullMarked
package entente.platform.view;

import org.jspecify.annotations.NullMarked;
