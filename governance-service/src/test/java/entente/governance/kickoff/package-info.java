@NullMarked
package entente.governance.kickoff;

import org.jspecify.annotations.NullMarked;
