package entente.bench.supplier;

import com.fasterxml.jackson.databind.JsonNode;
import entente.bench.harness.Bench;
import entente.bench.harness.Contender;
import entente.bench.harness.Contender.Unverified;
import entente.bench.harness.OpenLoop;
import entente.bench.harness.Run;
import entente.bench.harness.Target;
import entente.bench.http.Connection;
import entente.bench.http.Connections;
import entente.bench.http.Requests;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How long pages of the directory and of the matrix take while many are asked for.
 *
 * @param warmUp how long the service works before it counts
 */
public record ReadsBench(int suppliers, int categories, Duration warmUp) implements Bench {
    private static final double RATE = 500;
    private static final double PROMISED_MILLIS = 20;
    private static final int PAGE = 50;
    private static final int CONNECTIONS = 64;

    @Override
    public String name() {
        return "supplier-reads";
    }

    @Override
    public String question() {
        return """
        %,d suppliers, %d categories, a position for each of both. Pages of %d are asked for over HTTP at a
        constant %,.0f/s: one page of the directory after the other, and the first page of one category's
        matrix after the other. Every answer must be, byte for byte, the one that was given when
        nobody else asked; those show each supplier once, and each category's matrix in its order.\
        """
                .formatted(suppliers, categories, PAGE, RATE);
    }

    @Override
    public boolean large() {
        return true;
    }

    @Override
    public void run(Run run) throws Exception {
        Company company = new Company(suppliers, categories);
        try (FilledService filled = FilledService.fill(run, company);
                Pages directory = new Pages("directory", filled, directory(filled));
                Pages matrix = new Pages("matrix", filled, matrix())) {
            Duration time = run.time().multipliedBy(run.rounds());
            run.report().latencies("Pages of %d at %,.0f/s".formatted(PAGE, RATE));
            for (Pages pages : List.of(directory, matrix)) {
                pages.ask(warmUp);
                OpenLoop.Latency latency = pages.ask(time);
                run.report().latency(pages.name(), latency);
                run.report()
                        .target(
                                Target.atMost(
                                        "99 % of the pages of the " + pages.name() + " within",
                                        "ms",
                                        PROMISED_MILLIS,
                                        latency.millisAt(99)));
            }
            run.profile(List.of(directory, matrix));
        }
    }

    /** The paths of all pages of the directory. */
    private List<String> directory(FilledService filled) throws IOException {
        List<String> paths = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String path = "/suppliers?limit=" + PAGE;
        while (!path.isEmpty()) {
            paths.add(path);
            JsonNode page = filled.get(path);
            page.path("items").forEach(item -> seen.add(item.path("id").asText()));
            path =
                    page.path("next").isTextual()
                            ? "/suppliers?limit=" + PAGE + "&cursor=" + page.path("next").asText()
                            : "";
        }
        Unverified.unlessEqual("suppliers in the directory", suppliers, seen.size());
        return paths;
    }

    private List<String> matrix() {
        List<String> paths = new ArrayList<>();
        for (int c = 0; c < categories; c++) {
            paths.add("/segmentation/matrix?limit=" + PAGE + "&category=" + Company.category(c));
        }
        return paths;
    }

    /** Asks for one page after the other; each must be the right one. */
    private static final class Pages implements Contender {
        private final String name;
        private final FilledService filled;
        private final Connections connections;
        private final List<byte[]> requests = new ArrayList<>();
        private final List<byte[]> bodies = new ArrayList<>();

        Pages(String name, FilledService filled, List<String> paths) throws IOException {
            this.name = name;
            this.filled = filled;
            this.connections = new Connections(filled.service().port(), CONNECTIONS);
            for (String path : paths) {
                byte[] request = Requests.get(path, filled.token());
                requests.add(request);
                bodies.add(connections.exchange(request).body());
            }
        }

        OpenLoop.Latency ask(Duration time) {
            return OpenLoop.run(RATE, time, this::one);
        }

        private void one(long number) throws IOException {
            int page = (int) (number % requests.size());
            Connection.Answer answer = connections.exchange(requests.get(page));
            if (answer.status() != 200 || !Arrays.equals(answer.body(), bodies.get(page))) {
                throw new Unverified("Page " + page + " was " + answer.text());
            }
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public ProcessHandle profiled() {
            return filled.service().process().toHandle();
        }

        @Override
        public long round() {
            return ask(Duration.ofSeconds(5)).micros().getTotalCount();
        }

        /** Each answer was looked at when it came. */
        @Override
        public void verify() {}

        @Override
        public void close() {
            connections.close();
        }
    }
}
