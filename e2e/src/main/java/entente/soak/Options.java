package entente.soak;

import java.time.Duration;

/**
 * What was asked for.
 *
 * @param length how long faults go on
 */
record Options(Duration length, long seed, Tests tests) {

    private static final Duration SHORT = Duration.ofMinutes(3);

    /** How much of the self-test follows the run. */
    enum Tests {
        NONE,
        QUICK,
        ALL
    }

    /**
     * @throws IllegalArgumentException for an unknown option or no number
     */
    static Options parse(long seedOfToday, String... args) {
        Duration length = null;
        long seed = seedOfToday;
        Tests tests = Tests.NONE;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--minutes" ->
                        length =
                                Duration.ofSeconds(
                                        Math.round(60 * Double.parseDouble(value(args, ++i))));
                case "--seed" -> seed = Long.parseLong(value(args, ++i));
                case "--self-test" -> tests = Tests.ALL;
                case "--self-test-quick" -> tests = Tests.QUICK;
                default -> throw new IllegalArgumentException("soak knows no " + args[i]);
            }
        }
        if (length == null) {
            length = tests == Tests.NONE ? Duration.ofMinutes(10) : Duration.ZERO;
        }
        return new Options(length, seed, tests);
    }

    private static String value(String[] args, int index) {
        if (index >= args.length) {
            throw new IllegalArgumentException(args[index - 1] + " needs a value");
        }
        return args[index];
    }

    private boolean isShort() {
        return length.compareTo(SHORT) < 0;
    }

    /** How long a process is stopped. */
    Duration hold() {
        return Duration.ofSeconds(isShort() ? 7 : 30);
    }

    /** From one fault to the next. */
    Duration between() {
        return Duration.ofMillis(isShort() ? 500 : 2_500);
    }

    /** When the run is given up, whatever it waits for. */
    Duration bound() {
        return length.plus(Duration.ofMinutes(tests == Tests.ALL ? 10 : 7));
    }
}
