/**
 * What was learnt (rule G16): lessons of reviews and waves gathered by themselves, those of plans
 * and wind-downs written when these have ended, success stories handed out as case studies. All of
 * it is ours: it is found by words across partnerships, so no partner reads it.
 */
@NullMarked
package entente.governance.lessons;

import org.jspecify.annotations.NullMarked;
