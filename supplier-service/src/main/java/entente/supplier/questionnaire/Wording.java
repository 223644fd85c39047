package entente.supplier.questionnaire;

import entente.platform.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a question: what is asked, what may be answered, and what an answer means.
 *
 * @param options the answers to choose from; none for numbers and texts
 * @param knockOut the answer that rules a supplier out, null when none does; of a number: this one
 *     or less
 */
public record Wording(
        String text, AnswerKind kind, List<Option> options, @Nullable String knockOut) {

    /** The most points that an answer can earn. */
    public static final int MOST = 5;

    private static final List<Option> YES_OR_NO =
            List.of(new Option("YES", MOST), new Option("NO", 0));

    public Wording {
        options = kind == AnswerKind.YES_NO && options.isEmpty() ? YES_OR_NO : List.copyOf(options);
    }

    /**
     * The same, if it can be asked.
     *
     * @throws Rejected {@code question-options-invalid}, {@code knock-out-not-an-answer}
     */
    Wording checked() {
        List<String> answers = options.stream().map(Option::answer).toList();
        boolean offered =
                switch (kind) {
                    case YES_NO -> answers.size() == 2 && answers.containsAll(List.of("YES", "NO"));
                    case CHOICE ->
                            answers.size() >= 2
                                    && answers.stream().distinct().count() == answers.size();
                    case NUMBER, TEXT -> answers.isEmpty();
                };
        if (!offered) {
            throw new Rejected(
                    "question-options-invalid",
                    "A choice offers at least two different answers, a yes/no question YES and NO,"
                            + " others offer none");
        }
        if (knockOut != null && !fits(knockOut)) {
            throw new Rejected(
                    "knock-out-not-an-answer", "“" + knockOut + "” cannot be answered here");
        }
        return this;
    }

    private boolean fits(String value) {
        return switch (kind) {
            case YES_NO, CHOICE -> options.stream().anyMatch(o -> o.answer().equals(value));
            case NUMBER -> value.matches("[0-" + MOST + "]");
            case TEXT -> false;
        };
    }

    /** Whether this can be answered here. */
    boolean accepts(String value) {
        return kind == AnswerKind.TEXT ? !value.isBlank() : fits(value);
    }

    /** What the answer earns; a text earns nothing. */
    int points(String value) {
        return switch (kind) {
            case YES_NO, CHOICE ->
                    options.stream()
                            .filter(o -> o.answer().equals(value))
                            .mapToInt(Option::points)
                            .sum();
            case NUMBER -> Integer.parseInt(value);
            case TEXT -> 0;
        };
    }

    /** What the best answer earns. */
    int reachable() {
        return switch (kind) {
            case YES_NO, CHOICE -> options.stream().mapToInt(Option::points).max().orElse(0);
            case NUMBER -> MOST;
            case TEXT -> 0;
        };
    }

    /** Whether the answer rules a supplier out. */
    boolean knocksOut(String value) {
        if (knockOut == null) {
            return false;
        }
        return kind == AnswerKind.NUMBER
                ? Integer.parseInt(value) <= Integer.parseInt(knockOut)
                : knockOut.equals(value);
    }
}
