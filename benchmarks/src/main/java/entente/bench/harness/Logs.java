package entente.bench.harness;

import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Only what is wrong is logged. Unconfigured, the services' log manager would record every trace of
 * the PostgreSQL driver and of Kafka, which would be measured too.
 */
final class Logs {
    private Logs() {}

    static void onlyWarnings() {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(new ConsoleHandler());
    }
}
