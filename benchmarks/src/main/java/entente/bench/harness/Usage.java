package entente.bench.harness;

import java.time.Duration;

/**
 * What has been used up to a moment, or between two.
 *
 * @param nanos time on the clock
 * @param postgresCpu of the server and all its sessions
 * @param jvmCpu of this process, where the contenders run
 * @param kafkaCpu of the broker, zero while there is none
 * @param serviceCpu of the product's services, zero while there is none
 * @param walBytes written by PostgreSQL
 */
record Usage(
        long nanos,
        Duration postgresCpu,
        Duration jvmCpu,
        Duration kafkaCpu,
        Duration serviceCpu,
        long walBytes) {

    Usage since(Usage before) {
        return new Usage(
                nanos - before.nanos,
                postgresCpu.minus(before.postgresCpu),
                jvmCpu.minus(before.jvmCpu),
                kafkaCpu.minus(before.kafkaCpu),
                serviceCpu.minus(before.serviceCpu),
                walBytes - before.walBytes);
    }
}
