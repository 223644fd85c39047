@NullMarked
package entente.governance.plans;

import org.jspecify.annotations.NullMarked;
