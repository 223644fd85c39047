package entente.scorecard.formulas;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The little of CEL that formulas are written in: one kind of number, an exact decimal of 34
 * digits, with arithmetic and comparison of its own, and the ternary and logical operators. There
 * is no text, list, map, time or regular expression and no macro, so nothing in it can loop.
 */
final class Decimals {

    /** The functions beside the operators. */
    static final Set<String> FUNCTIONS = Set.of("abs", "clamp", "max", "min");

    static final CelType DECIMAL = OpaqueType.create("decimal");

    /** What a literal is wrapped in, so that {@code 0.1} is a tenth and {@code 1/3} a third. */
    static final String LITERAL = "decimal";

    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final int NESTING = 250;
    private static final int LENGTH = 20_000; // with every literal wrapped
    private static final CelOptions OPTIONS =
            CelOptions.current()
                    .maxExpressionCodePointSize(LENGTH)
                    .maxParseRecursionDepth(NESTING)
                    .comprehensionMaxIterations(0)
                    .build();

    /** Something was divided by zero. */
    static final class DividedByZero extends RuntimeException {
        DividedByZero() {
            super("divided by zero", null, false, false);
        }
    }

    private final List<CelFunctionDecl> declared = new ArrayList<>();
    private final List<CelFunctionBinding> bound = new ArrayList<>();

    private Decimals() {
        arithmetic("_+_", "add_decimal", (x, y) -> x.add(y, PRECISION));
        arithmetic("_-_", "subtract_decimal", (x, y) -> x.subtract(y, PRECISION));
        arithmetic("_*_", "multiply_decimal", (x, y) -> x.multiply(y, PRECISION));
        arithmetic("_/_", "divide_decimal", Decimals::divide);
        arithmetic("min", "min_decimal", BigDecimal::min);
        arithmetic("max", "max_decimal", BigDecimal::max);
        comparison("_<_", "less_decimal", (x, y) -> x.compareTo(y) < 0);
        comparison("_<=_", "less_equals_decimal", (x, y) -> x.compareTo(y) <= 0);
        comparison("_>_", "greater_decimal", (x, y) -> x.compareTo(y) > 0);
        comparison("_>=_", "greater_equals_decimal", (x, y) -> x.compareTo(y) >= 0);
        comparison("_==_", "equals_decimal", (x, y) -> x.compareTo(y) == 0);
        comparison("_!=_", "not_equals_decimal", (x, y) -> x.compareTo(y) != 0);
        declare("-_", "negate_decimal", DECIMAL, DECIMAL);
        bind("-_", CelFunctionBinding.from("negate_decimal", BigDecimal.class, BigDecimal::negate));
        declare("abs", "abs_decimal", DECIMAL, DECIMAL);
        bind("abs", CelFunctionBinding.from("abs_decimal", BigDecimal.class, BigDecimal::abs));
        declare(LITERAL, "decimal_literal", DECIMAL, SimpleType.STRING);
        bind(LITERAL, CelFunctionBinding.from("decimal_literal", String.class, BigDecimal::new));
        declare("clamp", "clamp_decimal", DECIMAL, DECIMAL, DECIMAL, DECIMAL);
        bind(
                "clamp",
                CelFunctionBinding.from(
                        "clamp_decimal",
                        List.of(BigDecimal.class, BigDecimal.class, BigDecimal.class),
                        Decimals::clamp));
    }

    /** Checks formulas over these variables, each a decimal. */
    static CelCompiler compiler(Set<String> variables) {
        var builder =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setOptions(OPTIONS)
                        .setStandardMacros(List.of())
                        .setStandardEnvironmentEnabled(false)
                        .setStandardDeclarations(
                                CelStandardDeclarations.newBuilder()
                                        .includeFunctions(
                                                StandardFunction.CONDITIONAL,
                                                StandardFunction.LOGICAL_AND,
                                                StandardFunction.LOGICAL_OR,
                                                StandardFunction.LOGICAL_NOT)
                                        .build())
                        .addFunctionDeclarations(new Decimals().declared);
        for (String variable : variables) {
            builder.addVar(variable, DECIMAL);
        }
        return builder.build();
    }

    /** Computes formulas that were checked. */
    static CelRuntime runtime() {
        return CelRuntimeFactory.plannerRuntimeBuilder()
                .setStandardFunctions(
                        CelStandardFunctions.newBuilder()
                                .includeFunctions(CelStandardFunctions.StandardFunction.LOGICAL_NOT)
                                .build())
                .addFunctionBindings(new Decimals().bound)
                .build();
    }

    private void arithmetic(
            String name, String id, CelFunctionOverload.Binary<BigDecimal, BigDecimal> of) {
        declare(name, id, DECIMAL, DECIMAL, DECIMAL);
        bind(name, CelFunctionBinding.from(id, BigDecimal.class, BigDecimal.class, of));
    }

    private void comparison(
            String name, String id, CelFunctionOverload.Binary<BigDecimal, BigDecimal> of) {
        declare(name, id, SimpleType.BOOL, DECIMAL, DECIMAL);
        bind(name, CelFunctionBinding.from(id, BigDecimal.class, BigDecimal.class, of));
    }

    private void bind(String name, CelFunctionBinding binding) {
        bound.addAll(CelFunctionBinding.fromOverloads(name, binding));
    }

    private void declare(String name, String id, CelType result, CelType... arguments) {
        declared.add(
                CelFunctionDecl.newFunctionDeclaration(
                        name, CelOverloadDecl.newGlobalOverload(id, result, List.of(arguments))));
    }

    private static BigDecimal divide(BigDecimal x, BigDecimal y) {
        if (y.signum() == 0) {
            throw new DividedByZero();
        }
        return x.divide(y, PRECISION);
    }

    private static Object clamp(Object[] given) {
        BigDecimal low = (BigDecimal) given[1];
        BigDecimal high = (BigDecimal) given[2];
        return ((BigDecimal) given[0]).max(low).min(high);
    }
}
