/**
 * The one page that both sides say of their partnership to everybody (rule G18): made from what the
 * service knows, and public only once both released that very draft.
 */
@NullMarked
package entente.governance.reports;

import org.jspecify.annotations.NullMarked;
