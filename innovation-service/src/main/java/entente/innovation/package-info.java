/**
 * What the two sides create together, and whether it paid: ideas, initiatives, roadmaps, value.
 *
 * <p>It knows the suppliers from what supplier-service tells. Each package below is one capability.
 */
@NullMarked
package entente.innovation;

import org.jspecify.annotations.NullMarked;
