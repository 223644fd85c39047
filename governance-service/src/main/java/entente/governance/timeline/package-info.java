/**
 * What happened in a partnership, in words, whoever told it: one list over this service's own
 * events and those of the other three, read by page and replayed since the last review.
 */
@NullMarked
package entente.governance.timeline;

import org.jspecify.annotations.NullMarked;
