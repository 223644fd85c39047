/** Tests of segmentation. */
@NullMarked
package entente.supplier.segmentation;

import org.jspecify.annotations.NullMarked;
