@NullMarked
package entente.platform.policy;

import org.jspecify.annotations.NullMarked;
