/**
 * Webhooks (rule G15): the public events of this service, signed, in the order of the log, to
 * addresses that operators and category managers register. Delivered at least once.
 */
@NullMarked
package entente.governance.webhooks;

import org.jspecify.annotations.NullMarked;
