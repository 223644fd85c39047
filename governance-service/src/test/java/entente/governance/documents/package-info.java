@NullMarked
package entente.governance.documents;

import org.jspecify.annotations.NullMarked;
