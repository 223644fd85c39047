/**
 * What the ERP says happened: purchase events are read strictly, gathered per order line as a set,
 * and folded into facts. The order of arrival, batches and repetitions never change the result.
 */
@NullMarked
package entente.scorecard.purchases;

import org.jspecify.annotations.NullMarked;
