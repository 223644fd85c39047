/**
 * What we spend with whom, in which category, month and currency: Σ received × order price, from
 * purchase events alone.
 *
 * <p>This service takes the topic in by itself instead of asking scorecard-service, and with a fold
 * of its own: services share no event classes, spend needs five of the eleven kinds of events, and
 * the two must be able to change apart. What has to agree (which events are refused, identity,
 * order, due month) is the contract of the topic; {@code SpendFoldTest} holds its rules one by one.
 */
@NullMarked
package entente.supplier.spend;

import org.jspecify.annotations.NullMarked;
