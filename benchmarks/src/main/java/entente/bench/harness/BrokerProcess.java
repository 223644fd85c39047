package entente.bench.harness;

import entente.local.Kafka;

/** The broker as a process of its own: {@code <directory> <port>}. */
final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] arguments) {
        Logs.onlyWarnings();
        Kafka.main(arguments);
    }
}
