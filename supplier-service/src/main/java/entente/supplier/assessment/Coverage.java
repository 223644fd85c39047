package entente.supplier.assessment;

import entente.platform.Rejected;
import entente.supplier.questionnaire.AnswerKind;
import entente.supplier.questionnaire.Item;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What rules S6 and S7 want asked, in whatever words: a check that nobody asks about would be one
 * that everybody passes.
 */
final class Coverage {

    /** Compared, so both sides are asked, for something that earns points. */
    private static final List<String> GOALS =
            List.of(
                    Readiness.GOALS + "innovation",
                    Readiness.GOALS + "sustainability",
                    Readiness.GOALS + "security-of-supply");

    /** Asked of one side at least. */
    private static final List<String> READINESS =
            List.of("account-manager", "executives", "prior-partnerships", "capability");

    private Coverage() {}

    /**
     * Lets questionnaires pass that ask for everything.
     *
     * @throws Rejected {@code culture-not-asked}, {@code goals-not-asked}, {@code
     *     readiness-not-asked}, {@code warning-not-asked}, {@code knock-out-without-warning}
     */
    static void require(List<Item> ours, List<Item> theirs) {
        List<Item> all = Stream.concat(ours.stream(), theirs.stream()).toList();
        if (!asks(ours, Readiness.CULTURE) || !asks(theirs, Readiness.CULTURE)) {
            throw new Rejected(
                    "culture-not-asked", "Both questionnaires need a section " + Readiness.CULTURE);
        }
        GOALS.stream()
                .filter(goal -> !asks(ours, goal) || !asks(theirs, goal))
                .findFirst()
                .ifPresent(goal -> {
                    throw new Rejected(
                            "goals-not-asked", "Both questionnaires need a section " + goal);
                });
        READINESS.stream()
                .filter(section -> !asks(all, section))
                .findFirst()
                .ifPresent(section -> {
                    throw new Rejected("readiness-not-asked", "One side is asked for " + section);
                });
        Arrays.stream(Warning.values())
                .filter(warning -> all.stream().noneMatch(warns(warning)))
                .findFirst()
                .ifPresent(warning -> {
                    throw new Rejected(
                            "warning-not-asked",
                            "A knock-out answer in section %s raises %s; nobody is asked"
                                    .formatted(warning.section(), warning));
                });
        if (all.stream().filter(Coverage::knocksOut).anyMatch(i -> !warnsOfAny(i))) {
            throw new Rejected(
                    "knock-out-without-warning",
                    "A knock-out answer raises a warning; its section is named like one");
        }
    }

    private static boolean asks(List<Item> items, String section) {
        return items.stream()
                .filter(i -> i.wording().kind() != AnswerKind.TEXT)
                .anyMatch(i -> section.equals(i.section()));
    }

    private static boolean knocksOut(Item item) {
        return item.wording().knockOut() != null;
    }

    private static Predicate<Item> warns(Warning warning) {
        return item -> knocksOut(item) && warning.section().equals(item.section());
    }

    private static boolean warnsOfAny(Item item) {
        return Arrays.stream(Warning.values()).anyMatch(w -> warns(w).test(item));
    }
}
