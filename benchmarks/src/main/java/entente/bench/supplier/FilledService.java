package entente.bench.supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.bench.harness.Contender.Unverified;
import entente.bench.harness.Run;
import entente.bench.harness.Services;
import entente.bench.harness.Services.Service;
import entente.bench.harness.Waiting;
import entente.bench.http.Connection;
import entente.bench.http.Requests;
import entente.bench.store.Schema;
import entente.local.Postgres;
import entente.platform.web.Roles;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * A running supplier-service that knows the company: suppliers from its log, written by SQL, spend
 * as sums, written by SQL too, judgements and the model over HTTP. Everything else it made itself.
 */
final class FilledService implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int PAGE = 500;

    private final Company company;
    private final Service service;
    private final Schema schema;
    private final String ada;
    private final String ben;
    private final Connection connection;
    private int keys;

    private FilledService(Company company, Service service, String ada, String ben)
            throws IOException {
        this.company = company;
        this.service = service;
        this.schema = new Schema(service.database());
        this.ada = ada;
        this.ben = ben;
        this.connection = new Connection(service.port());
    }

    /** Starts the service and lets it come to know the company; says how long that took. */
    static FilledService fill(Run run, Company company) throws Exception {
        long start = System.nanoTime();
        Services services = run.engines().services();
        Postgres.Database database = run.engines().freshDatabase("supplier");
        FilledService filled =
                new FilledService(
                        company,
                        services.start("supplier-service", database),
                        services.token(Roles.CATEGORY_MANAGER),
                        services.token(Roles.EXECUTIVE_SPONSOR));
        filled.schema.sql(company.insertEvents());
        filled.schema.sql(company.insertSpend());
        filled.schema.sql("vacuum (analyze) spend_sum");
        filled.schema.sql(company.announceSpend());
        Services.awaitQuiet(filled.service, PATIENCE);
        int version = filled.draft(0.5); // people judge what some version asks for
        filled.judge();
        long began = System.nanoTime();
        filled.activate(version);
        double first = (System.nanoTime() - began) / 1e9;
        filled.verify(version);
        began = System.nanoTime();
        filled.awaitTold();
        filled.schema.sql("vacuum (analyze)"); // and not while somebody is measured
        run.engines().settle();
        run.report()
                .say(
                        String.format(
                                Locale.ROOT,
                                "Filled and verified in %.0f s: %,d suppliers, %,d positions. The first run,"
                                        + " which reads all spend, took %.1f s; the %,d first places were told"
                                        + " %.0f s later.",
                                (System.nanoTime() - start) / 1e9,
                                company.suppliers(),
                                company.positions(),
                                first,
                                filled.schema.ask(
                                        "select count(*) from event where type = 'segment-changed'"),
                                (System.nanoTime() - began) / 1e9));
        return filled;
    }

    Service service() {
        return service;
    }

    String token() {
        return ada;
    }

    /** Each factor that the standard model has people judge, of every category. */
    private void judge() throws IOException {
        String[] factors = {
            "margin-effect", "criticality", "alternatives", "complexity", "qualification-time",
            "learning-curve", "quality-variability", "administration", "geography", "volatility"
        };
        for (int c = 0; c < company.categories(); c++) {
            for (int f = 0; f < factors.length; f++) {
                post(
                        ada,
                        "/segmentation/judgements",
                        "{\"category\":\"%s\",\"factor\":\"%s\",\"input\":%d}"
                                .formatted(Company.category(c), factors[f], 1 + (c + f) % 5),
                        200);
            }
        }
    }

    /** Drafts the standard model with other weights; answers its version. */
    int draft(double spendWeight) throws IOException {
        JsonNode standard =
                JSON.readTree(post(ada, "/segmentation/model", "{}", 201).body()).path("factors");
        for (JsonNode each : standard) {
            switch (each.path("code").asText()) {
                case "spend-share" -> weigh(each, BigDecimal.valueOf(spendWeight));
                case "margin-effect" ->
                        weigh(
                                each,
                                new BigDecimal("0.75").subtract(BigDecimal.valueOf(spendWeight)));
                default -> {}
            }
        }
        return JSON.readTree(
                        post(ada, "/segmentation/model", "{\"factors\":" + standard + "}", 201)
                                .body())
                .path("version")
                .asInt();
    }

    private static void weigh(JsonNode factor, BigDecimal weight) {
        ((ObjectNode) factor).put("weight", weight.toPlainString());
    }

    /** Activates a version; returns when every position reflects it. */
    void activate(int version) throws IOException {
        String position =
                post(ben, "/segmentation/model/" + version + "/activate", "{}", 200)
                        .header("Position");
        long end = System.nanoTime() + PATIENCE.toNanos();
        int status;
        do {
            status =
                    connection
                            .exchange(
                                    Requests.get(
                                            "/segmentation/matrix?limit=1&category="
                                                    + Company.category(0)
                                                    + "&after="
                                                    + position,
                                            ada))
                            .status();
        } while (status == 503 && System.nanoTime() < end);
        Unverified.unlessEqual("status of the matrix after the activation", 200, status);
    }

    /** Waits until every move is an event, and every view and the topic have them. */
    void awaitTold() {
        Waiting.until(
                "all moves are told",
                PATIENCE,
                () -> schema.ask("select count(*) from segment_untold") == 0);
        Services.awaitQuiet(service, PATIENCE);
    }

    /** Looks whether the matrix is what follows from the company, by this version of the model. */
    void verify(int version) throws Exception {
        Unverified.unlessEqual(
                "categories by that version",
                company.categories(),
                schema.ask(
                        "select count(*) from segment_category where model_version = " + version));
        Unverified.unlessEqual(
                "all spend",
                company.total().longValueExact(),
                schema.ask("select sum(a)::bigint from segment_category, unnest(amounts) a"));
        for (int c = 0; c < company.categories(); c += Math.max(1, company.categories() / 3)) {
            verify(c, version);
        }
    }

    private void verify(int category, int version) throws IOException {
        Set<UUID> seen = new HashSet<>();
        double before = Double.MAX_VALUE;
        double whole = 0;
        String cursor = "";
        do {
            JsonNode page =
                    get(
                            "/segmentation/matrix?limit="
                                    + PAGE
                                    + "&category="
                                    + Company.category(category)
                                    + cursor);
            for (JsonNode item : page.path("items")) {
                UUID supplier = UUID.fromString(item.path("supplierId").asText());
                int number = Company.number(supplier);
                double share = item.path("categoryShare").asDouble();
                double impact = item.path("profitImpact").asDouble();
                if (seen.size() % 97 == 0 && share != company.share(number, category)) {
                    throw new Unverified("The share of supplier " + number + " is " + share);
                }
                if (!seen.add(supplier)
                        || impact > before
                        || item.path("modelVersion").asInt() != version) {
                    throw new Unverified("Twice, out of order or by another model: " + item);
                }
                before = impact;
                whole += share;
            }
            cursor = page.path("next").isTextual() ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        Unverified.unlessEqual("positions of a category", company.suppliers(), seen.size());
        Unverified.unlessEqual("percent of a category", 100, Math.round(whole));
    }

    JsonNode get(String path) throws IOException {
        Connection.Answer answer = connection.exchange(Requests.get(path, ada));
        if (answer.status() != 200) {
            throw new Unverified(path + " was answered " + answer.status() + " " + answer.text());
        }
        return JSON.readTree(answer.body());
    }

    private Connection.Answer post(String token, String path, String json, int expected)
            throws IOException {
        Connection.Answer answer =
                connection.exchange(Requests.post(path, token, "bench-" + ++keys, json));
        if (answer.status() != expected) {
            throw new Unverified(path + " was answered " + answer.status() + " " + answer.text());
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
