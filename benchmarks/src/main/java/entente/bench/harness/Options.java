package entente.bench.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of {@code ./entente bench}.
 *
 * @param names which benches, by how their name begins; none: all
 * @param large also those that take long
 */
record Options(List<String> names, int rounds, Duration time, boolean large) {
    private static final int FEWEST_ROUNDS = 5;

    static Options parse(List<String> arguments) {
        List<String> names = new ArrayList<>();
        int rounds = FEWEST_ROUNDS;
        Duration time = Duration.ofSeconds(2);
        boolean large = false;
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--large" -> large = true;
                case "--rounds" -> rounds = number(argument, rest.hasNext() ? rest.next() : "");
                case "--seconds" ->
                        time =
                                Duration.ofSeconds(
                                        number(argument, rest.hasNext() ? rest.next() : ""));
                case String other when other.startsWith("-") ->
                        throw new IllegalArgumentException("bench knows no '" + other + "'");
                case String name -> names.add(name);
            }
        }
        if (rounds < FEWEST_ROUNDS) {
            throw new IllegalArgumentException(
                    "Fewer than " + FEWEST_ROUNDS + " rounds say nothing");
        }
        return new Options(names, rounds, time, large);
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseUnsignedInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " wants a number, not '" + value + "'", e);
        }
    }

    boolean wants(Bench bench) {
        return names.isEmpty()
                ? large || !bench.large()
                : names.stream().anyMatch(bench.name()::startsWith);
    }
}
