package entente.e2e;

import static org.awaitility.Awaitility.await;

import entente.e2e.Shell.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A guide walked through on an Entente of its own, and what came of it.
 *
 * @param answers of its steps, in order
 * @param outcome what the services say at the end
 * @param spend what they say of what was spent
 */
record Walk(List<Answer> answers, Outcome outcome, SpendSums spend) {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    Walk {
        answers = List.copyOf(answers);
    }

    /**
     * Walks on a fresh store.
     *
     * @param killed before which steps supplier-service is killed and started again
     */
    static Walk through(Guide guide, Path home, IntPredicate killed) {
        Entente entente = new Entente(home);
        entente.run("down"); // what an interrupted run may have left
        Entente.Result up = entente.run("up", "--detach", "--fresh");
        if (up.code() != 0) {
            throw new IllegalStateException("./entente up failed:\n" + up.output());
        }
        try (Shell shell = new Shell(REPOSITORY, entente.environment(), home)) {
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < guide.steps().size(); i++) {
                if (killed.test(i)) {
                    entente.killAndStart("supplier");
                }
                answers.add(answer(guide.steps().get(i), shell));
            }
            return new Walk(answers, Outcome.of(entente), SpendSums.of(entente));
        } finally {
            entente.run("down");
        }
    }

    /** The answers of its steps on an Entente that runs already. */
    static List<Answer> of(Guide guide, Entente entente, Path home) {
        try (Shell shell = new Shell(REPOSITORY, entente.environment(), home)) {
            return guide.steps().stream().map(step -> answer(step, shell)).toList();
        }
    }

    /** What a step printed; of one that is to be asked again, what it printed last. */
    private static Answer answer(Guide.Step step, Shell shell) {
        List<Answer> answers = new ArrayList<>(List.of(shell.run(step.script())));
        if (step.eventually() && !step.states(answers.getLast().printed())) {
            try {
                await().atMost(PATIENCE)
                        .pollInSameThread()
                        .until(() -> {
                            answers.add(shell.run(step.script()));
                            return step.states(answers.getLast().printed());
                        });
            } catch (ConditionTimeoutException e) {
                return answers.getLast(); // the test says what is missing
            }
        }
        return answers.getLast();
    }
}
