/** What tests of the kernel and of every service share: engines, given/when/then, golden files. */
@NullMarked
package entente.platform.testkit;

import org.jspecify.annotations.NullMarked;
