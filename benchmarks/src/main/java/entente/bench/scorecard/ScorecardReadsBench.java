package entente.bench.scorecard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import entente.bench.harness.Bench;
import entente.bench.harness.Contender;
import entente.bench.harness.Contender.Unverified;
import entente.bench.harness.OpenLoop;
import entente.bench.harness.Run;
import entente.bench.harness.Series;
import entente.bench.harness.Services;
import entente.bench.harness.Services.Service;
import entente.bench.harness.Target;
import entente.bench.http.Connection;
import entente.bench.http.Connections;
import entente.bench.http.Requests;
import entente.bench.store.Schema;
import entente.local.Postgres;
import entente.platform.web.Roles;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * How long scorecards, their explanations, pages of the ranking and what-ifs take when there are
 * many suppliers and facts.
 *
 * @param kinds of suppliers, all with another score
 * @param lines of each supplier's year, four events each
 * @param warmUp how long each is asked for before it counts
 */
public record ScorecardReadsBench(int suppliers, int kinds, int lines, Duration warmUp)
        implements Bench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double RATE = 200;
    private static final int PAGE = 50;
    private static final int CONNECTIONS = 64;
    private static final int TRIALS = 40;
    private static final String QUARTER = OrderBook.YEAR + "-Q2";
    private static final String OTHER_WEIGHTS =
            """
            "period":"%d","template":{"id":"OPERATIONAL","version":1},\
            "weights":{"delivery":70,"quality":10,"cost":10,"responsiveness":10}\
            """
                    .formatted(OrderBook.YEAR);

    @Override
    public String name() {
        return "scorecard-reads";
    }

    @Override
    public String question() {
        return """
        %,d suppliers with %,d purchase events of a year each. Asked over HTTP at a constant %,.0f/s, one supplier
        after the other: the scorecard of a quarter, then its explanation, then pages of %d of the ranking.
        Every answer must carry the on-time rate (cards, explanations) or show the suppliers (pages) that follow
        from how the purchases were made up. Then, one after the other: what if one supplier's year, and what if
        all suppliers' year, had been scored by other weights.\
        """
                .formatted(suppliers, lines * OrderBook.EVENTS_OF_A_LINE, RATE, PAGE);
    }

    @Override
    public boolean large() {
        return true;
    }

    @Override
    public void run(Run run) throws Exception {
        OrderBook book = new OrderBook(suppliers, kinds, lines);
        long start = System.nanoTime();
        Postgres.Database database = run.engines().freshDatabase("scorecard");
        Services services = run.engines().services();
        Service service = services.start("scorecard-service", database);
        Schema schema = new Schema(database);
        new BoughtByAll(book, schema, run.engines().kafka()).tell();
        Services.awaitQuiet(service);
        run.engines().settle();
        Unverified.unlessEqual(
                "events that count",
                book.events(),
                schema.ask("select sum(events) from purchase_total"));
        run.report()
                .say(
                        String.format(
                                Locale.ROOT,
                                "Filled in %.0f s: %,d events on %,d order lines; the database has %,d MB.",
                                (System.nanoTime() - start) / 1e9,
                                schema.ask("select max(position) from purchase_event"),
                                schema.ask("select count(*) from purchase_line"),
                                schema.ask("select pg_database_size(current_database()) >> 20")));
        String token = services.token(Roles.CATEGORY_MANAGER);
        try (Asking cards = new Asking("scorecard", service, token, 10, card(book));
                Asking explanations =
                        new Asking("explanation", service, token, 50, explanation(book));
                Asking pages =
                        new Asking(
                                "page of the ranking", service, token, 50, pages(service, token))) {
            Duration time = run.time().multipliedBy(run.rounds());
            run.report().latencies("Answers at %,.0f/s".formatted(RATE));
            for (Asking each : List.of(cards, explanations, pages)) {
                each.ask(warmUp);
                OpenLoop.Latency latency = each.ask(time);
                run.report().latency(each.name(), latency);
                run.report()
                        .target(
                                Target.atMost(
                                        "99 % of each " + each.name() + " within",
                                        "ms",
                                        each.promisedMillis,
                                        latency.millisAt(99)));
            }
            whatIf(run, book, service, token);
            run.profile(List.of(cards, explanations, pages));
        }
    }

    /**
     * A question and what its answer must contain.
     *
     * @param path that is asked for
     * @param has all of these texts
     */
    private record Question(String path, List<String> has) {}

    private IntFunction<Question> card(OrderBook book) {
        return number -> {
            int supplier = spread(number);
            return new Question(
                    "/scorecards/" + OrderBook.id(supplier) + "/" + QUARTER,
                    List.of(OrderBook.id(supplier).toString(), otif(book, supplier)));
        };
    }

    private IntFunction<Question> explanation(OrderBook book) {
        return number -> {
            int supplier = spread(number);
            return new Question(
                    "/scorecards/" + OrderBook.id(supplier) + "/" + QUARTER + "/explanation",
                    List.of(OrderBook.id(supplier).toString(), otif(book, supplier)));
        };
    }

    private static String otif(OrderBook book, int supplier) {
        BigDecimal value = book.otif(supplier, 2);
        return "\"value\":\"" + value.stripTrailingZeros().toPlainString();
    }

    /** All suppliers, each once before any comes again, and none near the one before. */
    private int spread(int number) {
        return (int) (number * 7_919L % suppliers);
    }

    /** The pages of the ranking, which together show every supplier once, the best first. */
    private IntFunction<Question> pages(Service service, String token) throws IOException {
        List<Question> pages = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        BigDecimal before = new BigDecimal(100);
        try (Connection connection = new Connection(service.port())) {
            String first = "/rankings?limit=" + PAGE + "&period=" + QUARTER;
            String path = first;
            while (!path.isEmpty()) {
                JsonNode page = JSON.readTree(ok(connection, Requests.get(path, token)));
                List<String> shown = new ArrayList<>();
                for (JsonNode item : page.path("items")) {
                    BigDecimal score = item.path("score").decimalValue();
                    if (score.compareTo(before) > 0) {
                        throw new Unverified("Out of order: " + item);
                    }
                    before = score;
                    shown.add(item.path("supplierId").asText());
                }
                seen.addAll(shown);
                pages.add(new Question(path, List.copyOf(shown)));
                path =
                        page.path("next").isTextual()
                                ? first + "&cursor=" + page.path("next").asText()
                                : "";
            }
        }
        Unverified.unlessEqual("suppliers in the ranking", suppliers, seen.size());
        return number -> pages.get(number % pages.size());
    }

    private static byte[] ok(Connection connection, byte[] request) throws IOException {
        Connection.Answer answer = connection.exchange(request);
        if (answer.status() != 200) {
            throw new Unverified("It was answered " + answer.status() + " " + answer.text());
        }
        return answer.body();
    }

    private void whatIf(Run run, OrderBook book, Service service, String token) throws IOException {
        List<Double> one = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        try (Connection connection = new Connection(service.port())) {
            for (int trial = 0; trial < TRIALS; trial++) {
                int supplier = spread(trial);
                String body =
                        "{\"supplierId\":\"%s\",%s}"
                                .formatted(OrderBook.id(supplier), OTHER_WEIGHTS);
                long start = System.nanoTime();
                JsonNode answer = trial(connection, token, "one-" + trial, body);
                one.add((System.nanoTime() - start) / 1e6);
                Unverified.unlessEqual("suppliers compared", 1, answer.path("suppliers").asInt());
            }
            for (int round = 0; round < run.rounds(); round++) {
                long start = System.nanoTime();
                JsonNode answer =
                        trial(connection, token, "all-" + round, "{" + OTHER_WEIGHTS + "}");
                all.add((System.nanoTime() - start) / 1e9);
                Unverified.unlessEqual(
                        "suppliers compared", book.suppliers(), answer.path("suppliers").asInt());
                if (answer.path("moves").asInt() == 0) {
                    throw new Unverified("Nobody moves: " + answer.path("then"));
                }
            }
        }
        Series ofOne = new Series(one);
        Series ofAll = new Series(all);
        run.report()
                .say(
                        "What if a year had been scored by other weights: one supplier "
                                + ofOne.show("%.1f")
                                + " ms, all "
                                + ofAll.show("%.2f")
                                + " s; median (least–most).");
        run.report()
                .target(
                        Target.atMost(
                                "every what-if over one supplier's year within",
                                "ms",
                                200,
                                ofOne.most()));
        run.report()
                .target(
                        Target.atMost(
                                "every what-if over all suppliers within", "s", 10, ofAll.most()));
    }

    private static JsonNode trial(Connection connection, String token, String key, String body)
            throws IOException {
        return JSON.readTree(ok(connection, Requests.post("/what-if", token, key, body)));
    }

    /** Asks one question after the other; each answer must be the right one. */
    private static final class Asking implements Contender {
        private final String name;
        private final Service service;
        private final String token;
        private final double promisedMillis;
        private final IntFunction<Question> questions;
        private final Connections connections;

        Asking(
                String name,
                Service service,
                String token,
                double promisedMillis,
                IntFunction<Question> questions) {
            this.name = name;
            this.service = service;
            this.token = token;
            this.promisedMillis = promisedMillis;
            this.questions = questions;
            this.connections = new Connections(service.port(), CONNECTIONS);
        }

        OpenLoop.Latency ask(Duration time) {
            return OpenLoop.run(RATE, time, this::one);
        }

        private void one(long number) throws IOException {
            Question question = questions.apply((int) number);
            Connection.Answer answer = connections.exchange(Requests.get(question.path(), token));
            String text = answer.text();
            if (answer.status() != 200 || !question.has().stream().allMatch(text::contains)) {
                throw new Unverified(question.path() + " was answered " + text);
            }
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public ProcessHandle profiled() {
            return service.process().toHandle();
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
