/** Makes the kernel's parts from the service's configuration; the only place that knows CDI. */
@NullMarked
package entente.platform.wiring;

import org.jspecify.annotations.NullMarked;
