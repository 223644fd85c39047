package entente.supplier.spend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import entente.platform.store.Database;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Spend over the real topic. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SpendIT {

    private static final String ADA = TestTokens.of("ada", Roles.CATEGORY_MANAGER);

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject Database database;
    @Inject SpendBook spend;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String category = "cat-" + run;

    private void send(List<Purchases.Event> events) {
        Purchases.send(kafka, events);
    }

    private String registered(String... aliases) {
        List<Map<String, String>> all = new ArrayList<>();
        for (String alias : aliases) {
            all.add(Map.of("system", "SAP-EU", "value", alias));
        }
        return given().auth()
                .oauth2(ADA)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Acme", "aliases", all))
                .post("/suppliers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private JsonPath spend(String query) {
        return given().auth()
                .oauth2(ADA)
                .get("/spend?category=" + category + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void eventually(Runnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion::run);
    }

    @Test
    void any_order_and_any_repetition_come_to_the_same_spend() {
        List<Purchases.Event> events =
                new ArrayList<>(
                        new Purchases("a-" + run)
                                .in(category, "EUR")
                                .placed("A" + run, "2.50", "2026-03-31", "2026-03-01")
                                .received("A" + run, "R1", "4", "2026-03-20")
                                .again("quantity", "400")
                                .received("A" + run, "R2", "6", "2026-03-20")
                                .placed("B" + run, "7", "2026-05-31", "2026-05-01")
                                .received("B" + run, "R1", "1", "2026-05-20")
                                .received("B" + run, "R2", "100", "2026-05-20")
                                .reversed("B" + run, "R2", "2026-05-21")
                                .in(category, "USD")
                                .placed("C" + run, "1.005", "2026-05-31", "2026-05-01")
                                .received("C" + run, "R1", "3", "2026-05-20")
                                .events());
        events.addAll(List.copyOf(events));
        Collections.shuffle(events, new Random(run.hashCode()));
        send(events);
        eventually(() -> {
            JsonPath total = spend("&by=total");
            assertThat(total.getList("items.spend.amount")).containsExactly("32.00", "3.015");
            assertThat(total.getList("items.spend.currency")).containsExactly("EUR", "USD");
            assertThat(total.getList("items.lines")).containsExactly(2, 1);
        });
        assertThat(spend("&by=month").getList("items.month"))
                .containsExactly("2026-03", "2026-05", "2026-05");
        assertThat(spend("&by=month&from=2026-04&until=2026-05").getList("items.spend.amount"))
                .containsExactly("7.00", "3.015");
        assertThat(spend("").getList("items.unregistered")).containsOnly("SAP-EU:a-" + run);
        given().auth()
                .oauth2(ADA)
                .get("/categories?status=UNMAPPED")
                .then()
                .body("items.code", hasItem(category));
    }

    @Test
    void a_name_that_becomes_known_later_counts_from_then_on() {
        send(
                new Purchases("b-" + run)
                        .in(category, "EUR")
                        .placed("A" + run, "2", "2026-03-31", "2026-03-01")
                        .received("A" + run, "R1", "4", "2026-03-20")
                        .namedBy("c-" + run)
                        .received("A" + run, "R2", "5", "2026-03-20")
                        .events());
        eventually(
                () -> assertThat(spend("").getString("items[0].spend.amount")).isEqualTo("8.00"));
        for (String named : List.of("b-", "c-")) {
            assertThat(spend.categoriesOf(List.of(new SpendBook.Name("SAP-EU", named + run))))
                    .containsExactly(category);
        }
        assertThat(spend.categoriesOf(List.of(new SpendBook.Name("SAP-EU", "nobody-" + run))))
                .as("one that no order line names")
                .isEmpty();
        String supplier = registered("b-" + run, "c-" + run);
        eventually(() -> {
            JsonPath items = spend("");
            assertThat(items.getList("items.supplierId")).containsExactly(supplier);
            assertThat(items.getString("items[0].spend.amount")).isEqualTo("18.00");
        });
    }

    @Test
    void the_spend_of_a_merged_supplier_is_its_survivors_until_that_is_undone() {
        send(
                new Purchases("d-" + run)
                        .in(category, "EUR")
                        .placed("D" + run, "2", "2026-03-31", "2026-03-01")
                        .received("D" + run, "R1", "4", "2026-03-20")
                        .namedBy("e-" + run)
                        .placed("E" + run, "3", "2026-03-31", "2026-03-01")
                        .received("E" + run, "R1", "4", "2026-03-20")
                        .events());
        String duplicate = registered("d-" + run);
        String survivor = registered("e-" + run);
        eventually(() ->
                assertThat(spend("").getList("items.supplierId"))
                        .containsExactlyInAnyOrder(duplicate, survivor));
        changed(duplicate, "merge", Map.of("intoId", survivor));
        eventually(() -> {
            JsonPath items = spend("");
            assertThat(items.getList("items.supplierId")).containsExactly(survivor);
            assertThat(items.getString("items[0].spend.amount")).isEqualTo("20.00");
        });
        assertThat(spend("&supplierId=" + duplicate).getList("items")).isEmpty();
        changed(duplicate, "unmerge", Map.of());
        eventually(() -> assertThat(spend("").getList("items")).hasSize(2));
    }

    /** What the matrix is computed from, asked while the view of merges is held up. */
    @Test
    void spend_is_not_added_up_before_it_is_known_who_was_merged() throws Exception {
        send(
                new Purchases("f-" + run)
                        .in(category, "EUR")
                        .placed("F" + run, "2", "2026-03-31", "2026-03-01")
                        .received("F" + run, "R1", "4", "2026-03-20")
                        .events());
        UUID duplicate = UUID.fromString(registered("f-" + run));
        UUID survivor = UUID.fromString(registered("g-" + run));
        eventually(() -> assertThat(holders()).containsExactly(duplicate));
        SqlConnection holdsUp = Database.await(database.pool().getConnection());
        try {
            Transaction lock = Database.await(holdsUp.begin());
            Database.await(
                    holdsUp.query("lock table read_model.spend_survivor_v1 in share mode")
                            .execute());
            changed(duplicate.toString(), "merge", Map.of("intoId", survivor.toString()));
            Future<List<@Nullable UUID>> asked = CompletableFuture.supplyAsync(this::holders);
            assertThatThrownBy(() -> asked.get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            Database.await(lock.rollback());
            assertThat(asked.get()).containsExactly(survivor);
        } finally {
            Database.await(holdsUp.close());
        }
    }

    private List<@Nullable UUID> holders() {
        return spend.spent(null, null, category).stream().map(SpendBook.Spent::supplierId).toList();
    }

    private static void changed(String supplier, String verb, Map<String, String> body) {
        RequestSpecification request = given().auth().oauth2(ADA);
        (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
                .post("/suppliers/" + supplier + "/" + verb)
                .then()
                .statusCode(200);
    }

    @Test
    void a_long_list_comes_in_pages_and_a_bad_question_is_refused() {
        Purchases purchases = new Purchases("p-" + run).in(category, "EUR");
        for (int month = 1; month <= 5; month++) {
            purchases
                    .placed("P" + month + run, "1", "2026-0" + month + "-28", "2026-01-01")
                    .received("P" + month + run, "R", "1", "2026-0" + month + "-20");
        }
        send(purchases.events());
        eventually(() -> assertThat(spend("&by=month").getList("items")).hasSize(5));
        List<String> months = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = spend("&by=month&limit=2" + next);
            months.addAll(page.getList("items.month"));
            String cursor = page.getString("next");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        assertThat(months).containsExactly("2026-01", "2026-02", "2026-03", "2026-04", "2026-05");
        refused("by=colour", "by-not-supported");
        refused("from=2026", "month-malformed");
        refused("cursor=x", "cursor-malformed");
        refused("limit=0", "limit-out-of-range");
    }

    private static void refused(String query, String code) {
        given().auth()
                .oauth2(ADA)
                .get("/spend?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo(code));
    }
}
