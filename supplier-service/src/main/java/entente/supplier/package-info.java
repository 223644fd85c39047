/**
 * Who we work with, and on what footing.
 *
 * <p>A supplier is requested, approved by somebody else, and active from then on until it is
 * suspended, blocked or off-boarded; its ERP aliases tell which purchase events are its own. Each
 * package below is one capability.
 */
@NullMarked
package entente.supplier;

import org.jspecify.annotations.NullMarked;
