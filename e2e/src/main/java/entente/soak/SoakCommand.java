package entente.soak;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code ./entente soak}; see its {@code --help}. */
public final class SoakCommand {

    /** What goes on between the clients and Kafka is none of the reader's business. */
    private static final Logger QUIET = Logger.getLogger("org.apache.kafka");

    private SoakCommand() {}

    /**
     * Ends with 0 when all held, 1 when something did not, 2 for a wrong question, 3 when it does
     * not come to an end.
     */
    public static void main(String[] args) {
        QUIET.setLevel(Level.SEVERE);
        Options options;
        try {
            options = Options.parse(Instant.now().getEpochSecond(), args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Timeline timeline = new Timeline(System.out);
        Options asked = options;
        Thread.ofPlatform()
                .daemon()
                .name("bound")
                .start(() -> {
                    Waiting.pause(asked.bound());
                    timeline.say(
                            "not at its end after "
                                    + asked.bound().toMinutes()
                                    + " minutes: given up");
                    System.exit(3);
                });
        boolean held = new Soak(Settings.from(System.getenv()), options, timeline).run();
        System.exit(held ? 0 : 1);
    }
}
