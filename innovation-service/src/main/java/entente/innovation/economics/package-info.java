/**
 * Whether it paid (rule I7): cash by month, payback, return and present value of an initiative and
 * of a partnership, what is forecast beside what is realised, and where in the portfolio the money
 * and the value are.
 */
@NullMarked
package entente.innovation.economics;

import org.jspecify.annotations.NullMarked;
