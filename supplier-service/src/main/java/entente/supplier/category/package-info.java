/**
 * What is bought: the tree of categories, by which spend, market and risk are looked at. One stream
 * holds the whole tree, because its rules (one holder per code, nothing above itself, nothing live
 * below what is retired) are about several categories at once and hold in every race that way.
 */
@NullMarked
package entente.supplier.category;

import org.jspecify.annotations.NullMarked;
