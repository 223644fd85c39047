/** Kafka: what leaves the service and what comes in, exactly once in effect. */
@NullMarked
package entente.platform.messaging;

import org.jspecify.annotations.NullMarked;
