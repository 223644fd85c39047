/** Contents of files, kept under the sum of what is in them. */
@NullMarked
package entente.platform.files;

import org.jspecify.annotations.NullMarked;
