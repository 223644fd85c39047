/**
 * What stands around a partnership (rule G14): gathered from read models, each part with its
 * source.
 */
@NullMarked
package entente.governance.around;

import org.jspecify.annotations.NullMarked;
