@NullMarked
package entente.governance.reports;

import org.jspecify.annotations.NullMarked;
