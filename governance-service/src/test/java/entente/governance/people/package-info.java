@NullMarked
package entente.governance.people;

import org.jspecify.annotations.NullMarked;
