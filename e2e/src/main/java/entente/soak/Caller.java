package entente.soak;

import entente.soak.Http.Answer;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Random;

/**
 * Asks until it is answered, now this instance, now that, as a client behind a load balancer does.
 * What an instance does that it has no excuse for goes to the journal.
 */
final class Caller {

    /** Longer than any fault lasts: an operation that takes longer waits for ever. */
    private static final Duration LONGEST = Duration.ofSeconds(100);

    /** In the name of every thread that serves a request. */
    private static final String REQUESTS = "quarkus-virtual-thread";

    private final LocalSystem system;
    private final Journal journal;
    private final Disturbances disturbances;
    private final ThreadDumps dumps;

    Caller(LocalSystem system, Journal journal, Disturbances disturbances, ThreadDumps dumps) {
        this.system = system;
        this.journal = journal;
        this.disturbances = disturbances;
        this.dumps = dumps;
    }

    /** One try at one instance. */
    @FunctionalInterface
    interface Try {
        Answer at(Instance instance) throws IOException;
    }

    /**
     * A final answer.
     *
     * @param certain no earlier try was left in doubt
     */
    record Final(Answer answer, boolean certain) {}

    /** Tries until there is a final answer. */
    Final ask(String service, String what, Random random, Try attempt) {
        long began = System.nanoTime();
        boolean certain = true;
        for (int pause = 100; ; pause = Math.min(1_000, pause * 2)) {
            Instance instance = system.anyOf(service, random);
            Answer answer = once(instance, what, attempt);
            if (answer != null && !answer.isBusy() && answer.status() != 500) {
                return new Final(answer, certain);
            }
            certain = false;
            if (System.nanoTime() - began > LONGEST.toNanos()) {
                journal.complain(what + " had no answer for " + LONGEST.toSeconds() + " s");
                throw new NoAnswer(what);
            }
            Waiting.pause(Duration.ofMillis(pause));
        }
    }

    /** One try; null when there was no answer. */
    @org.jspecify.annotations.Nullable
    Answer once(Instance instance, String what, Try attempt) {
        long began = System.nanoTime();
        journal.count("requests");
        try {
            Answer answer = attempt.at(instance);
            if (!disturbances.excuse(instance.name(), began, System.nanoTime())) {
                journal.answered(Duration.ofNanos(System.nanoTime() - began));
            }
            if (answer.isBusy()) {
                journal.count("requests answered busy");
            }
            if (answer.status() >= 500 && answer.status() != 503) {
                journal.complain(
                        what
                                + " at "
                                + instance
                                + " was answered "
                                + answer.status()
                                + " "
                                + answer.body());
            }
            return answer;
        } catch (HttpTimeoutException e) {
            journal.count("requests without an answer");
            if (!disturbances.excuse(instance.name(), began, System.nanoTime())) {
                journal.complain(
                        "%s at %s waited %d ms without a reason (%s)"
                                .formatted(
                                        what,
                                        instance,
                                        Duration.ofNanos(System.nanoTime() - began).toMillis(),
                                        e.getMessage()));
                dumps.of(instance, REQUESTS).forEach(journal::complain);
            }
        } catch (IOException e) {
            journal.count("requests without an answer");
        }
        return null;
    }

    /** An operation was given up. */
    static final class NoAnswer extends IllegalStateException {
        NoAnswer(String what) {
            super(what);
        }
    }
}
