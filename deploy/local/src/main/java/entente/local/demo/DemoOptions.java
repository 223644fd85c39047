package entente.local.demo;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

/** What the command line asks for. */
final class DemoOptions {

    static final String USAGE =
            """
            Usage: demo [--seed N] [--to DATE] [--suppliers N] [--months N] [--agreements yes|no]

            Fills a running Entente with a made-up company; the same again changes nothing.
              --seed N       another seed is another history [%d]
              --to DATE      the last day that has happened [today]
              --suppliers N  1 to %d [%d]
              --months N     1 to %d [24]
              --agreements   whether people publish, dispute and agree on anything [yes]
            """;

    private static final String AGREEMENTS = "--agreements";
    private static final long SEED = 20_261;
    private static final int MOST_MONTHS = 120;

    private DemoOptions() {}

    static String usage() {
        return USAGE.formatted(SEED, Company.SIZE, Company.SIZE, MOST_MONTHS);
    }

    /**
     * @throws IllegalArgumentException when something is unknown, no number, no date or too much
     */
    static History parse(LocalDate today, String... args) {
        History history = new History(SEED, today, 24, Company.SIZE);
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            if (args[i].equals(AGREEMENTS)) {
                continue;
            }
            history = with(history, args[i], args[i + 1]);
        }
        return history;
    }

    /**
     * Whether people publish, dispute and agree on anything.
     *
     * @throws IllegalArgumentException when it is neither yes nor no
     */
    static boolean agreements(String... args) {
        int at = Arrays.asList(args).indexOf(AGREEMENTS) + 1;
        if (at == 0) {
            return true;
        }
        return switch (args[at]) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException(AGREEMENTS + " cannot be " + args[at]);
        };
    }

    private static History with(History history, String option, String value) {
        try {
            return switch (option) {
                case "--seed" ->
                        new History(
                                Long.parseLong(value),
                                history.to(),
                                history.months(),
                                history.suppliers());
                case "--to" ->
                        new History(
                                history.seed(),
                                LocalDate.parse(value),
                                history.months(),
                                history.suppliers());
                case "--months" ->
                        new History(
                                history.seed(),
                                history.to(),
                                upTo(MOST_MONTHS, value),
                                history.suppliers());
                case "--suppliers" ->
                        new History(
                                history.seed(),
                                history.to(),
                                history.months(),
                                upTo(Company.SIZE, value));
                default -> throw new IllegalArgumentException("Unknown option " + option);
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException(option + " cannot be " + value, e);
        }
    }

    private static int upTo(int most, String value) {
        int number = Integer.parseInt(value);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(value + " is not from 1 to " + most);
        }
        return number;
    }
}
