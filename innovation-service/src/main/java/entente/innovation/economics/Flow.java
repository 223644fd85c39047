package entente.innovation.economics;

import entente.innovation.ledger.LedgerEvent;
import entente.innovation.ledger.Mark;
import entente.innovation.ledger.Part;
import entente.innovation.ledger.Step;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a month brought and cost, in the reporting currency and net of what was taken back.
 *
 * @param shared whether the partner may see it
 * @param tangible whether the benefits show in an account; an investment always does
 * @param claimed and {@code validated} count for the month of the entry
 * @param realised counts for the month in which it arrived
 * @param expected validated and not yet realised, for the month of the entry
 */
public record Flow(
        YearMonth month,
        boolean shared,
        boolean tangible,
        BigDecimal invested,
        BigDecimal claimed,
        BigDecimal validated,
        BigDecimal realised,
        BigDecimal expected) {

    private static final String BETWEEN = " ";
    private static final String YES = "y";
    private static final BigDecimal NONE = BigDecimal.ZERO;
    private static final UnaryOperator<BigDecimal> MORE = UnaryOperator.identity();
    private static final UnaryOperator<BigDecimal> LESS = BigDecimal::negate;

    private record Place(YearMonth month, boolean shared, boolean tangible)
            implements Comparable<Place> {

        Flow flow(
                BigDecimal invested,
                BigDecimal claimed,
                BigDecimal validated,
                BigDecimal realised,
                BigDecimal expected) {
            return new Flow(
                    month, shared, tangible, invested, claimed, validated, realised, expected);
        }

        @Override
        public int compareTo(Place other) {
            int byMonth = month.compareTo(other.month);
            int byShared = Boolean.compare(shared, other.shared);
            return byMonth != 0
                    ? byMonth
                    : byShared != 0 ? byShared : Boolean.compare(tangible, other.tangible);
        }
    }

    /** What a fact adds to which months. */
    public static List<Flow> of(LedgerEvent.OfEntry event) {
        Mark mark = event.mark();
        return switch (event) {
            case LedgerEvent.Invested e ->
                    List.of(entered(mark, e.line().amount().multiply(mark.rate())));
            case LedgerEvent.Claimed e ->
                    List.of(entered(mark, e.line().amount().multiply(mark.rate())));
            case LedgerEvent.Validated e ->
                    List.of(validated(mark, e.amount().multiply(mark.rate())));
            case LedgerEvent.Realised e -> realised(mark, new Part(e.on(), e.amount()), MORE);
            case LedgerEvent.Reversed e ->
                    e.parts().stream()
                            .flatMap(part -> reversed(mark, e.step(), part).stream())
                            .toList();
        };
    }

    private static Place place(Mark mark, YearMonth month) {
        return new Place(month, mark.shared(), mark.tangible());
    }

    private static Flow entered(Mark mark, BigDecimal amount) {
        Place place = place(mark, YearMonth.from(mark.on()));
        return mark.kind().isInvestment()
                ? place.flow(amount, NONE, NONE, NONE, NONE)
                : place.flow(NONE, amount, NONE, NONE, NONE);
    }

    private static Flow validated(Mark mark, BigDecimal amount) {
        return place(mark, YearMonth.from(mark.on())).flow(NONE, NONE, amount, NONE, amount);
    }

    /** What arrives in one month is not expected any more in the month of the entry. */
    private static List<Flow> realised(Mark mark, Part part, UnaryOperator<BigDecimal> sign) {
        BigDecimal amount = sign.apply(part.amount().multiply(mark.rate()));
        return List.of(
                place(mark, YearMonth.from(part.on())).flow(NONE, NONE, NONE, amount, NONE),
                place(mark, YearMonth.from(mark.on()))
                        .flow(NONE, NONE, NONE, NONE, amount.negate()));
    }

    private static List<Flow> reversed(Mark mark, Step step, Part part) {
        BigDecimal amount = part.amount().multiply(mark.rate()).negate();
        return switch (step) {
            case CLAIMED -> List.of(entered(mark, amount));
            case VALIDATED -> List.of(validated(mark, amount));
            case REALISED -> realised(mark, part, LESS);
        };
    }

    private Place place() {
        return new Place(month, shared, tangible);
    }

    private Flow plus(Flow other) {
        return new Flow(
                month,
                shared,
                tangible,
                invested.add(other.invested),
                claimed.add(other.claimed),
                validated.add(other.validated),
                realised.add(other.realised),
                expected.add(other.expected));
    }

    /** One flow of each kind per month, oldest first. */
    static List<Flow> sum(List<Flow> flows) {
        Map<Place, Flow> sums = new TreeMap<>();
        flows.forEach(flow -> sums.merge(flow.place(), flow, Flow::plus));
        return List.copyOf(sums.values());
    }

    String text() {
        return String.join(
                BETWEEN,
                month.toString(),
                shared ? YES : "n",
                tangible ? YES : "n",
                invested.toPlainString(),
                claimed.toPlainString(),
                validated.toPlainString(),
                realised.toPlainString(),
                expected.toPlainString());
    }

    static List<Flow> parse(String[] texts) {
        return Arrays.stream(texts).map(Flow::parse).toList();
    }

    private static Flow parse(String text) {
        String[] fields = text.split(BETWEEN, -1);
        return new Place(YearMonth.parse(fields[0]), fields[1].equals(YES), fields[2].equals(YES))
                .flow(
                        new BigDecimal(fields[3]),
                        new BigDecimal(fields[4]),
                        new BigDecimal(fields[5]),
                        new BigDecimal(fields[6]),
                        new BigDecimal(fields[7]));
    }
}
