/**
 * What both sides signed (rule S9): agreements below framework agreements, with clauses as data,
 * amended at any time with reason and date, and an end that is announced before it comes.
 */
@NullMarked
package entente.supplier.agreements;

import org.jspecify.annotations.NullMarked;
