@NullMarked
package entente.governance.notifications;

import org.jspecify.annotations.NullMarked;
