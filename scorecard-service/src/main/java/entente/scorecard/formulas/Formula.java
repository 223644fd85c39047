package entente.scorecard.formulas;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import entente.platform.Rejected;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A formula over numbers that have names, such as {@code 0.7 * otif + 0.3 * fill_rate}: {@code + -
 * * /}, comparisons, {@code && || !}, {@code condition ? this : that}, {@code min}, {@code max},
 * {@code abs} and {@code clamp(number, least, most)}. Numbers are exact to 34 digits.
 *
 * <p>How long it takes grows with its length only, which is limited: there is nothing to loop with.
 */
public final class Formula {

    /** Characters at most. */
    public static final int LONGEST = 1_000;

    private static final int DEEPEST = 50;

    private static final Pattern LOOP =
            Pattern.compile(
                    "\\.\\s*(all|exists|exists_one|existsOne|map|filter|transform\\w*)\\s*\\(");
    private static final Pattern STRANGE = Pattern.compile("[^\\w\\s+\\-*/().,<>=!?:&|]");
    private static final Pattern MEMBER = Pattern.compile("\\.\\s*[A-Za-z_]");
    private static final Pattern ODD_NUMBER = Pattern.compile("(?<![\\w.])\\d[\\d.]*[A-Za-z_]");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(?:\\.\\d+)?(?![\\w.])");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*(\\s*\\()?");

    private final Set<String> uses;
    private final CelRuntime.Program program;

    private Formula(Set<String> uses, CelRuntime.Program program) {
        this.uses = Collections.unmodifiableSet(uses);
        this.program = program;
    }

    /** What came of it. */
    public sealed interface Result {
        record Value(BigDecimal number) implements Result {}

        /** There is no number, because something was divided by zero. */
        record DividedByZero() implements Result {}
    }

    /** Compiled environments are costly to make; formulas are computed by one and the same. */
    private static final class Shared {
        static final CelRuntime RUNTIME = Decimals.runtime();
    }

    /**
     * Reads a formula and tries it out.
     *
     * @param known the names there are
     * @throws Rejected formula-too-long, formula-too-expensive, formula-malformed,
     *     formula-unknown-function, formula-unknown-metric, formula-without-metric,
     *     formula-wrong-type, formula-divides-by-zero
     */
    public static Formula checked(String text, Set<String> known) {
        Formula formula = read(text, known);
        formula.tryOut();
        return formula;
    }

    /**
     * Reads a formula that was checked before.
     *
     * @throws Rejected as {@link #checked}, but for division by zero
     */
    public static Formula read(String text, Set<String> known) {
        refuseAtSight(text);
        Set<String> uses = names(text);
        for (String name : uses) {
            if (!known.contains(name)) {
                throw new Rejected("formula-unknown-metric", "There is no metric " + name);
            }
        }
        if (uses.isEmpty()) {
            throw new Rejected("formula-without-metric", "A formula names at least one metric");
        }
        try {
            return new Formula(uses, Shared.RUNTIME.createProgram(compiled(text, uses)));
        } catch (CelEvaluationException e) {
            throw malformed("The formula cannot be computed");
        }
    }

    /** The names in it. */
    public Set<String> uses() {
        return uses;
    }

    /**
     * Its value.
     *
     * @param numbers one for each name that it {@link #uses}
     */
    public Result value(Map<String, BigDecimal> numbers) {
        try {
            return new Result.Value((BigDecimal) program.eval(numbers));
        } catch (CelEvaluationException | RuntimeException e) {
            if (isDivision(e)) {
                return new Result.DividedByZero();
            }
            throw new IllegalStateException("A checked formula failed", e);
        }
    }

    private static boolean isDivision(@Nullable Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof Decimals.DividedByZero) {
                return true;
            }
        }
        return false;
    }

    /**
     * All names at 0, at 1 and at 100, then each alone at 0. A ratio that can be without a value is
     * written with a condition, so that its author says what it is then.
     */
    private void tryOut() {
        for (BigDecimal all : List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.valueOf(100))) {
            tryOut(all, null);
        }
        for (String zero : uses) {
            tryOut(BigDecimal.valueOf(100), zero);
        }
    }

    private void tryOut(BigDecimal all, @Nullable String zero) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        uses.forEach(name -> numbers.put(name, name.equals(zero) ? BigDecimal.ZERO : all));
        if (value(numbers) instanceof Result.DividedByZero) {
            throw new Rejected(
                    "formula-divides-by-zero",
                    "It divides by zero with "
                            + (zero == null
                                    ? "every metric at " + all
                                    : zero + " at 0 and the others at " + all)
                            + "; write a condition, such as x == 0 ? 0 : y / x");
        }
    }

    private static void refuseAtSight(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new Rejected(
                    "formula-too-long", "A formula has " + LONGEST + " characters at most");
        }
        if (LOOP.matcher(text).find()) {
            throw new Rejected("formula-too-expensive", "A formula cannot loop");
        }
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth > DEEPEST) {
                throw new Rejected(
                        "formula-too-expensive", "Brackets are " + DEEPEST + " deep at most");
            }
        }
        Matcher strange = STRANGE.matcher(text);
        if (strange.find()) {
            throw malformed("A formula cannot contain " + strange.group());
        }
        if (MEMBER.matcher(text).find()) {
            throw malformed("Metrics have no parts; a point stands in numbers only");
        }
        if (ODD_NUMBER.matcher(text).find()) {
            throw malformed("Numbers are written as 1000 or 0.5");
        }
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String name = word.group();
            if (word.group(1) != null) {
                String function = name.substring(0, name.length() - word.group(1).length());
                if (!Decimals.FUNCTIONS.contains(function)) {
                    throw new Rejected(
                            "formula-unknown-function",
                            "There is no "
                                    + function
                                    + ", only "
                                    + new TreeSet<>(Decimals.FUNCTIONS));
                }
            } else if (!name.equals("true") && !name.equals("false")) {
                names.add(name);
            }
        }
        return names;
    }

    private static CelAbstractSyntaxTree compiled(String text, Set<String> names) {
        String exact = NUMBER.matcher(text).replaceAll(Decimals.LITERAL + "(\"$0\")");
        CelCompiler compiler = Decimals.compiler(names);
        CelValidationResult parsed = compiler.parse(exact);
        try {
            CelAbstractSyntaxTree tree = parsed.getAst();
            CelValidationResult checked = compiler.check(tree);
            if (checked.hasError() || !checked.getAst().getResultType().equals(Decimals.DECIMAL)) {
                throw new Rejected(
                        "formula-wrong-type",
                        "A formula comes to a number, and conditions stand before a ? only");
            }
            return checked.getAst();
        } catch (CelValidationException e) {
            boolean deep = parsed.getErrorString().contains("recursion");
            throw deep
                    ? new Rejected("formula-too-expensive", "It is nested too deeply")
                    : malformed("This is no formula");
        }
    }

    private static Rejected malformed(String why) {
        return new Rejected("formula-malformed", why);
    }
}
