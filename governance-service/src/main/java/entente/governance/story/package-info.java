/** The words in which a partnership's events are told to people. */
@NullMarked
package entente.governance.story;

import org.jspecify.annotations.NullMarked;
