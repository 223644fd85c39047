/**
 * Wind-downs (rule G11): a partnership that has served its time is ended gracefully. Until notice
 * is given it is a plan of ours that can be called off; from then on both sides see it, work off
 * the checklist, and complete it when the transition period is over.
 */
@NullMarked
package entente.governance.winddown;

import org.jspecify.annotations.NullMarked;
