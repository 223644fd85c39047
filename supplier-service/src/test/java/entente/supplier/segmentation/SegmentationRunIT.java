package entente.supplier.segmentation;

import static entente.platform.store.Database.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.platform.Rejected;
import entente.platform.store.Database;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.Plans;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import entente.supplier.segmentation.SegmentationModel.Height;
import entente.supplier.spend.Purchases;
import entente.supplier.spend.SpendBook;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the matrix while spend comes, names become known and leaders change. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SegmentationRunIT {

    private static final String ADA = TestTokens.of("ada", Roles.CATEGORY_MANAGER);
    private static final int POOL = 20;
    private static final String BEN = TestTokens.of("ben", Roles.CATEGORY_MANAGER);

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject Database database;
    @Inject PositionClient positions;
    @Inject PositionStoreClient store;
    @Inject MatrixRunClient matrix;
    @Inject SpendBook spend;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String category = "run-" + run;
    private long activated;

    private static Response post(String token, String path, Map<String, ?> body) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).body(body).post(path);
    }

    @BeforeEach
    void activate() {
        int version = post(ADA, "/segmentation/model", Map.of()).then().extract().path("version");
        activated =
                Long.parseLong(
                        post(BEN, "/segmentation/model/" + version + "/activate", Map.of())
                                .then()
                                .statusCode(200)
                                .extract()
                                .header("Position"));
    }

    private String registered(String name, String alias) {
        return post(
                        ADA,
                        "/suppliers",
                        Map.of(
                                "name",
                                name,
                                "aliases",
                                List.of(Map.of("system", "SAP-EU", "value", alias))))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> shares() {
        JsonPath matrix =
                given().auth()
                        .oauth2(ADA)
                        .get("/segmentation/matrix?category=" + category)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        List<String> shares = new ArrayList<>();
        for (int i = 0; i < matrix.getList("items").size(); i++) {
            shares.add(
                    matrix.getString("items[" + i + "].name")
                            + " "
                            + matrix.getDouble("items[" + i + "].categoryShare")
                            + " "
                            + matrix.getString("items[" + i + "].spend[0]"));
        }
        return shares;
    }

    private void eventually(String... expected) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(shares()).containsExactlyInAnyOrder(expected));
    }

    private static Purchases bought(Purchases purchases, String order, String price) {
        return purchases
                .placed(order, price, "2026-03-31", "2026-03-01")
                .received(order, "R1", "1", "2026-03-20");
    }

    @Test
    void the_matrix_follows_spend_and_whose_names_are() {
        registered("Acme", "a-" + run);
        Purchases purchases = new Purchases("a-" + run).in(category, "EUR");
        bought(purchases, "A" + run, "30").send(kafka);
        eventually("Acme 100.0 30 EUR");
        Purchases others = new Purchases("b-" + run).in(category, "EUR");
        bought(others, "B" + run, "10").send(kafka);
        eventually("Acme 75.0 30 EUR");
        String bolt = registered("Bolt", "b-" + run);
        eventually("Acme 75.0 30 EUR", "Bolt 25.0 10 EUR");
        post(BEN, "/suppliers/" + bolt + "/reject", Map.of("reason", "Not needed"))
                .then()
                .statusCode(200);
        eventually("Acme 75.0 30 EUR");
        Set<String> asked =
                Plans.asked(database, POOL).stream()
                        .filter(sql ->
                                sql.contains("segment_block") || sql.contains("category = $10"))
                        .collect(Collectors.toSet());
        assertThat(asked).anyMatch(sql -> sql.contains("segment_block"));
        assertThat(asked).anyMatch(sql -> sql.contains("spend_sum"));
        assertThat(Plans.withoutIndex(database, asked, Set.of("segment_block", "spend_sum")))
                .isEmpty();
        // A supplier's own places are looked up in every category there is.
        asked.removeIf(sql -> sql.contains("cross join lateral"));
        assertThat(Plans.withoutIndex(database, asked, Set.of("segment_category"))).isEmpty();
    }

    @Test
    void a_new_leader_mends_what_a_run_that_was_cut_short_left() {
        registered("Acme", "c-" + run);
        Purchases purchases = new Purchases("c-" + run).in(category, "EUR");
        bought(purchases, "C" + run, "30").send(kafka);
        eventually("Acme 100.0 30 EUR");
        await(
                database.pool()
                        .preparedQuery("delete from segment_block where category = $1")
                        .execute(Tuple.of(category)));
        await(
                database.pool()
                        .preparedQuery(
                                "update segment_category set version ="
                                        + " nextval('segment_category_version') where category = $1")
                        .execute(Tuple.of(category)));
        await(
                database.pool()
                        .query(
                                "select pg_terminate_backend(pid) from pg_stat_activity where"
                                        + " application_name = 'leader segmentation'")
                        .execute());
        eventually("Acme 100.0 30 EUR");
    }

    @Test
    void a_run_that_can_only_wait_says_so_whatever_thread_finds_out() {
        Rejected busy = new Rejected(Rejected.Kind.BUSY, "view-behind", "Not yet");
        Evidence judged =
                new Evidence(
                        List.of(),
                        List.of(new Evidence.Judged(category, null, "criticality", 3)),
                        Map.of());
        assertThatThrownBy(() ->
                        matrix.run(
                                -1,
                                () -> {
                                    throw busy;
                                },
                                new ModelVersions.Version(
                                        1,
                                        new SegmentationModel(
                                                StandardModel.FACTORS, StandardModel.CUT, null),
                                        "ada"),
                                null,
                                Moved.everything(judged)))
                .isSameAs(busy);
    }

    /** Until then a run may still compute every category again. */
    private void eventuallyAtRest() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    assertThat(store.reflects().position()).isGreaterThanOrEqualTo(activated);
                    assertThat(spend.moves().isEmpty()).isTrue();
                });
    }

    @Test
    void a_leader_that_was_replaced_writes_no_more() {
        eventuallyAtRest(); // nobody is known in this category, so a run would clear it
        CategoryPositions none = new CategoryPositions(category, 1, List.of());
        CategoryPositions some =
                CategoryPositions.of(
                        category,
                        1,
                        List.of(
                                new Position(
                                        category,
                                        UUID.randomUUID(),
                                        List.of(),
                                        0,
                                        0,
                                        new Height(null, 0),
                                        new Height(null, 0),
                                        null,
                                        1)));
        assertThatThrownBy(() -> store.replace(-1, category, none, some, List.of()))
                .hasMessageContaining("Another instance");
        assertThat(positions.of(category).size()).isZero();
        long term =
                await(database.pool().query("select term from segment_run").execute())
                        .iterator()
                        .next()
                        .getLong(0);
        assertThat(store.replace(term, category, none, some, List.of())).isPresent();
        assertThat(positions.of(category).size()).isEqualTo(1);
    }
}
