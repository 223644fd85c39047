/**
 * What people are told (rule G15): a notice for whoever it concerns at a partnership's table, in an
 * inbox of their own and in one mail a day.
 */
@NullMarked
package entente.governance.notifications;

import org.jspecify.annotations.NullMarked;
