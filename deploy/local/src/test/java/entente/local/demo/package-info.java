@NullMarked
package entente.local.demo;

import org.jspecify.annotations.NullMarked;
