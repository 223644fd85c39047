/** The product's store on a database of its own, without a framework, and the event it keeps. */
@NullMarked
package entente.bench.store;

import org.jspecify.annotations.NullMarked;
