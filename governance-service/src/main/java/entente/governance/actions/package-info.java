/**
 * Action items (rule G6): who does what until when, on either side, as easy as a spreadsheet. Every
 * field changes by itself; owner and due date only when both sides agree, and only the accountable
 * owner commits.
 */
@NullMarked
package entente.governance.actions;

import org.jspecify.annotations.NullMarked;
