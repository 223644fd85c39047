/** From one service's answer to another service's list. */
@NullMarked
package entente.bench.visible;

import org.jspecify.annotations.NullMarked;
