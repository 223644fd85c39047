/** Read models: pure folds from events to rows, disposable and rebuilt rather than migrated. */
@NullMarked
package entente.platform.view;

import org.jspecify.annotations.NullMarked;
