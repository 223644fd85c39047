@NullMarked
package entente.governance.webhooks;

import org.jspecify.annotations.NullMarked;
