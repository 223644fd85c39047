/** What a running service answers over HTTP, beside what its store alone could do. */
@NullMarked
package entente.bench.rest;

import org.jspecify.annotations.NullMarked;
