package entente.local.demo;

import java.util.List;
import java.util.Random;

/**
 * Chance that can be repeated: the same seed and name give the same course. Each thing that happens
 * takes a chance of its own, so that more of one changes nothing in the others.
 */
final class Chance {

    private final Random random;

    private Chance(long seed) {
        this.random = new Random(seed); // its sequence is part of Java's specification
    }

    static Chance of(long seed, String name) {
        long mixed = seed;
        for (int i = 0; i < name.length(); i++) {
            mixed = mixed * 6_364_136_223_846_793_005L + name.charAt(i);
        }
        return new Chance(mixed);
    }

    /** Whether something of this probability happens. */
    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from low to high, both included. */
    int between(int low, int high) {
        return low + (int) (random.nextDouble() * (high - low + 1));
    }

    double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    /** How long until something that takes this long on average. */
    int days(double mean) {
        return (int) Math.round(-mean * Math.log(1 - random.nextDouble()));
    }

    /** How many of so many trials hit, each with this small probability. */
    int hits(int trials, double probability) {
        double limit = Math.exp(-trials * probability);
        int hits = 0;
        for (double product = random.nextDouble(); product > limit; hits++) {
            product *= random.nextDouble();
        }
        return Math.min(hits, trials);
    }

    <T> T pick(List<T> from) {
        return from.get(between(0, from.size() - 1));
    }
}
