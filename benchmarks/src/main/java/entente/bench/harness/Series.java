package entente.bench.harness;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The same figure from several rounds. */
public record Series(List<Double> values) {

    public Series {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A series needs a value");
        }
        values = List.copyOf(values);
    }

    /** The middle one, or the mean of the two middle ones. */
    public double median() {
        double[] sorted = sorted();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public double least() {
        return sorted()[0];
    }

    public double most() {
        return sorted()[values.size() - 1];
    }

    /**
     * This figure over the other's, round by round: what disturbed a round disturbed both.
     *
     * @throws IllegalArgumentException when they do not come from the same rounds
     */
    public Series over(Series other) {
        if (values.size() != other.values.size()) {
            throw new IllegalArgumentException("Ratios need the same rounds");
        }
        Double[] ratios = new Double[values.size()];
        Arrays.setAll(ratios, i -> values.get(i) / other.values.get(i));
        return new Series(List.of(ratios));
    }

    /** {@code 12,345 (11,000–13,000)}. */
    public String show(String format) {
        return String.format(
                Locale.ROOT,
                format + " (" + format + "–" + format + ")",
                median(),
                least(),
                most());
    }

    private double[] sorted() {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}
