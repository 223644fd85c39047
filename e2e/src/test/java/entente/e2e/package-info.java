/**
 * The product as its users meet it: started with {@code ./entente}, used over HTTP and in pages.
 */
@NullMarked
package entente.e2e;

import org.jspecify.annotations.NullMarked;
