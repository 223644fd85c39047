package entente.bench.harness;

/** A question about speed that {@code ./entente bench} answers. */
public interface Bench {

    /** As it is called on the command line and as its result file is named. */
    String name();

    /** What is compared and how, in a sentence or two; stands above the table. */
    String question();

    /** True when it takes so long that only {@code --large} runs it unasked. */
    default boolean large() {
        return false;
    }

    /** Measures, and says on the report what came out. */
    void run(Run run) throws Exception;
}
