/** The suppliers as supplier-service tells of them: who they are and where they stand. */
@NullMarked
package entente.governance.suppliers;

import org.jspecify.annotations.NullMarked;
