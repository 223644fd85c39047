package entente.supplier.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What both sides' answers come to; all numbers are per cent, two decimals.
 *
 * @param readiness mean of what there is of our readiness, their readiness and the goals' alignment
 * @param ours points earned of those reachable, in all sections but culture, goals and warnings
 * @param goals how far the sides agree on each goal that both were asked for
 * @param ourCulture 0 bureaucratic, 100 agile
 * @param gap between the cultures
 */
public record Readiness(
        BigDecimal readiness,
        @Nullable BigDecimal ours,
        @Nullable BigDecimal theirs,
        List<Goal> goals,
        BigDecimal ourCulture,
        BigDecimal theirCulture,
        BigDecimal gap) {

    /** The section with questions between bureaucratic (0 points) and agile (5). */
    static final String CULTURE = "cultural-fit";

    /** Sections on goals begin so: {@code goals-innovation}, {@code goals-sustainability}, … */
    static final String GOALS = "goals-";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * One goal.
     *
     * @param ours how much it means to us
     * @param alignment 100 − the difference
     */
    public record Goal(String goal, BigDecimal ours, BigDecimal theirs, BigDecimal alignment) {}

    public Readiness {
        goals = List.copyOf(goals);
    }

    /**
     * Puts the parts of both sides together.
     *
     * @return null when nothing that was answered earns points, or a culture was not asked for
     */
    static @Nullable Readiness of(List<Part> ours, List<Part> theirs) {
        BigDecimal ourShare = share(ours, Readiness::counts);
        BigDecimal theirShare = share(theirs, Readiness::counts);
        List<Goal> goals = goals(ours, theirs);
        BigDecimal alignment = mean(goals.stream().map(Goal::alignment).toList());
        BigDecimal readiness =
                mean(
                        Stream.<@Nullable BigDecimal>of(ourShare, theirShare, alignment)
                                .filter(Objects::nonNull)
                                .map(Objects::requireNonNull)
                                .toList());
        BigDecimal ourCulture = share(ours, Readiness::isCulture);
        BigDecimal theirCulture = share(theirs, Readiness::isCulture);
        return readiness == null || ourCulture == null || theirCulture == null
                ? null
                : new Readiness(
                        readiness,
                        ourShare,
                        theirShare,
                        goals,
                        ourCulture,
                        theirCulture,
                        ourCulture.subtract(theirCulture).abs());
    }

    private static List<Goal> goals(List<Part> ours, List<Part> theirs) {
        List<Goal> goals = new ArrayList<>();
        for (Part part : ours) {
            BigDecimal our = share(ours, part.section()::equals);
            BigDecimal their = share(theirs, part.section()::equals);
            if (part.section().startsWith(GOALS) && our != null && their != null) {
                goals.add(
                        new Goal(
                                part.section().substring(GOALS.length()),
                                our,
                                their,
                                HUNDRED.subtract(our.subtract(their).abs())));
            }
        }
        return goals;
    }

    private static boolean isCulture(String section) {
        return section.equals(CULTURE);
    }

    private static boolean counts(String section) {
        return !isCulture(section)
                && !section.startsWith(GOALS)
                && Arrays.stream(Warning.values()).noneMatch(w -> w.section().equals(section));
    }

    private static @Nullable BigDecimal share(List<Part> parts, Predicate<String> sections) {
        int points = 0;
        int reachable = 0;
        for (Part part : parts) {
            if (sections.test(part.section())) {
                points += part.points();
                reachable += part.reachable();
            }
        }
        return reachable == 0
                ? null
                : BigDecimal.valueOf(points)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(reachable), 2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> numbers) {
        return numbers.isEmpty()
                ? null
                : numbers.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(numbers.size()), 2, RoundingMode.HALF_UP);
    }
}
