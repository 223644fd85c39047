@NullMarked
package entente.supplier.onboarding;

import org.jspecify.annotations.NullMarked;
