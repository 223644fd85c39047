@NullMarked
package entente.platform.messaging;

import org.jspecify.annotations.NullMarked;
