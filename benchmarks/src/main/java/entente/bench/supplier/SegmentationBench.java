package entente.bench.supplier;

import entente.bench.harness.Bench;
import entente.bench.harness.Comparison;
import entente.bench.harness.Contender;
import entente.bench.harness.Run;
import entente.bench.harness.Target;
import java.io.IOException;
import java.util.List;

/** How long it takes until another model of the matrix holds for every position. */
public record SegmentationBench(int suppliers, int categories) implements Bench {
    private static final double PROMISED_SECONDS = 5;

    @Override
    public String name() {
        return "supplier-segmentation";
    }

    @Override
    public String question() {
        return """
        %,d suppliers with spend in each of %d categories, every factor judged for every category. A
        round activates another version of the model, in which nearly every position has another
        impact, and ends when the matrix over HTTP reflects it (`after`). The suppliers' events and the sums
        of spend are written by SQL, everything else by the service; the matrix of some categories is
        then read page by page and compared with what follows from the formula that spend was made by.\
        """
                .formatted(suppliers, categories);
    }

    @Override
    public boolean large() {
        return true;
    }

    @Override
    public void run(Run run) throws Exception {
        Company company = new Company(suppliers, categories);
        try (FilledService filled = FilledService.fill(run, company);
                Activating activating = new Activating(filled, company)) {
            Comparison comparison = run.compare(List.of(activating));
            run.report().table("Computing the matrix again", "position", comparison, null);
            run.report()
                    .target(
                            Target.atMost(
                                    "all %,d positions are computed again within"
                                            .formatted(company.positions()),
                                    "s",
                                    PROMISED_SECONDS,
                                    company.positions()
                                            / comparison.rate(activating.name()).median()));
            run.profile(List.of(activating));
        }
    }

    /** Activates another version each time. */
    private static final class Activating implements Contender {
        private final FilledService filled;
        private final Company company;
        private int versions;
        private int version;

        Activating(FilledService filled, Company company) {
            this.filled = filled;
            this.company = company;
        }

        @Override
        public String name() {
            return "Entente";
        }

        @Override
        public ProcessHandle profiled() {
            return filled.service().process().toHandle();
        }

        /** The weight of spend goes up and down, and with it whoever is near the cut. */
        @Override
        public void prepare() throws IOException {
            filled.awaitTold();
            version = filled.draft(++versions % 2 == 0 ? 0.5 : 0.48);
        }

        @Override
        public long round() throws IOException {
            filled.activate(version);
            return company.positions();
        }

        @Override
        public void verify() throws Exception {
            filled.verify(version);
        }
    }
}
