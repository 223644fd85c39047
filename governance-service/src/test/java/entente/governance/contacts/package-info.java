@NullMarked
package entente.governance.contacts;

import org.jspecify.annotations.NullMarked;
