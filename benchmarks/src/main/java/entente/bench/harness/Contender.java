package entente.bench.harness;

/** One way of doing a job, measured round by round beside others. */
public interface Contender extends AutoCloseable {

    String name();

    /** Makes ready for a round, outside the measured time: each round begins alike. */
    default void prepare() throws Exception {}

    /** Does the work of one round; this is measured. Returns how many operations were done. */
    long round() throws Exception;

    /**
     * Checks what the last round left, outside the measured time. A round that fails has no number.
     *
     * @throws Unverified when anything is missing, double or different
     */
    void verify() throws Exception;

    /** The process whose profile says where its time goes. */
    default ProcessHandle profiled() {
        return ProcessHandle.current();
    }

    @Override
    default void close() {}

    /** What was done is not what was asked for; its speed is of no interest. */
    final class Unverified extends RuntimeException {
        public Unverified(String message) {
            super(message);
        }

        /** Throws unless both are equal. */
        public static void unlessEqual(String what, long expected, long found) {
            if (expected != found) {
                throw new Unverified(
                        "%s: expected %,d, found %,d".formatted(what, expected, found));
            }
        }
    }
}
