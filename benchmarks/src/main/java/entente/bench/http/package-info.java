/** Asking services over HTTP with as little work as possible on the asking side. */
@NullMarked
package entente.bench.http;

import org.jspecify.annotations.NullMarked;
