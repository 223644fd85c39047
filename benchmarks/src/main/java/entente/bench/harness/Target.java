package entente.bench.harness;

import java.util.Locale;

/**
 * What was promised and what came out.
 *
 * @param atMost true when less is better
 */
public record Target(String what, String unit, double promised, double found, boolean atMost) {

    /** The figure must reach the promise. */
    public static Target atLeast(String what, String unit, double promised, double found) {
        return new Target(what, unit, promised, found, false);
    }

    /** The figure must not pass the promise. */
    public static Target atMost(String what, String unit, double promised, double found) {
        return new Target(what, unit, promised, found, true);
    }

    public boolean holds() {
        return atMost ? found <= promised : found >= promised;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "- %s %s: %s %s %s, found **%s**%n",
                holds() ? "holds" : "**does not hold**",
                what,
                atMost ? "≤" : "≥",
                figure(promised),
                unit,
                figure(found));
    }

    private static String figure(double value) {
        return value < 100
                ? String.format(Locale.ROOT, "%.2f", value)
                : String.format(Locale.ROOT, "%,.0f", value);
    }
}
