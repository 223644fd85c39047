@NullMarked
package entente.governance.reviews;

import org.jspecify.annotations.NullMarked;
