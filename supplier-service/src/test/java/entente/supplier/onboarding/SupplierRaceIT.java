package entente.supplier.onboarding;

import static entente.supplier.onboarding.Suppliers.ADA;
import static entente.supplier.onboarding.Suppliers.BEN;
import static entente.supplier.onboarding.Suppliers.as;
import static entente.supplier.onboarding.Suppliers.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.EnginesResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What two callers do at the same moment, and what one caller does twice. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SupplierRaceIT {

    private static Map<String, Object> registration(String name, String number) {
        return Map.of(
                "name", name,
                "aliases", List.of(Map.of("system", "SAP", "value", number)),
                "contacts",
                        List.of(
                                Map.of(
                                        "name", "Jane Roe",
                                        "email", "jane@acme.example",
                                        "role", "sales")));
    }

    private static Response register(String token, String key, Object body) {
        return as(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/suppliers");
    }

    /** All at once, as nearly as a machine can. */
    private static List<Response> together(int callers, IntFunction<Response> call)
            throws InterruptedException, ExecutionException {
        CountDownLatch ready = new CountDownLatch(callers);
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<Response>> futures = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int caller = i;
                futures.add(
                        threads.submit(() -> {
                            ready.countDown();
                            ready.await();
                            return call.apply(caller);
                        }));
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    @Test
    void of_registrations_with_one_alias_exactly_one_wins() throws Exception {
        for (int round = 0; round < 5; round++) {
            String number = fresh("n");
            List<Response> answers =
                    together(
                            6,
                            i ->
                                    register(
                                            i % 2 == 0 ? ADA : BEN,
                                            fresh("k"),
                                            registration("Acme " + i, number)));
            assertThat(answers.stream().filter(a -> a.statusCode() == 201)).hasSize(1);
            assertThat(answers.stream().filter(a -> a.statusCode() == 409))
                    .hasSize(5)
                    .allSatisfy(a -> assertThat(a.<String>path("code")).isEqualTo("alias-taken"));
        }
    }

    @Test
    void a_command_repeated_while_the_first_is_in_flight_gets_the_first_answer() throws Exception {
        for (int round = 0; round < 5; round++) {
            String key = fresh("k");
            Object body = registration("Acme", fresh("n"));
            List<Response> answers = together(6, _ -> register(ADA, key, body));
            Response first = answers.getFirst();
            assertThat(first.statusCode()).isEqualTo(201);
            for (Response answer : answers) {
                assertSame(answer, first);
            }
        }
    }

    @Test
    void a_repeated_command_gets_the_first_answer_whatever_happened_since() {
        String key = fresh("k");
        Object body = registration("Acme", fresh("n"));
        Response first = register(ADA, key, body);
        String supplier = Suppliers.path(first.header("Location"));
        Suppliers.post(BEN, supplier + "/approve").then().statusCode(200);
        Suppliers.post(ADA, supplier + "/change-details", Map.of("name", "Renamed"))
                .then()
                .statusCode(200);
        assertSame(register(ADA, key, body), first);
    }

    @Test
    void an_accepted_command_that_changed_nothing_is_remembered_too() {
        String supplier = Suppliers.active("Acme");
        String key = fresh("k");
        Response first = as(ADA).header("Idempotency-Key", key).post(supplier + "/activate");
        Suppliers.post(ADA, supplier + "/suspend", Map.of("reason", "fire")).then().statusCode(200);
        assertSame(as(ADA).header("Idempotency-Key", key).post(supplier + "/activate"), first);
    }

    @Test
    void a_key_stands_for_one_request_of_one_actor() {
        String key = fresh("k");
        register(ADA, key, registration("Acme", fresh("n"))).then().statusCode(201);
        Response other = register(ADA, key, registration("Other", fresh("n")));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.<String>path("code")).isEqualTo("idempotency-key-reused");
        register(BEN, key, registration("Other", fresh("n"))).then().statusCode(201);
    }

    @Test
    void a_rejection_is_not_remembered() {
        String key = fresh("k");
        String supplier = Suppliers.path(Suppliers.requested("Acme"));
        as(ADA).header("Idempotency-Key", key).post(supplier + "/activate").then().statusCode(422);
        Suppliers.post(BEN, supplier + "/approve").then().statusCode(200);
        as(ADA).header("Idempotency-Key", key).post(supplier + "/activate").then().statusCode(200);
    }

    private static Response merge(String absorbed, String survivor) {
        return Suppliers.post(
                ADA, absorbed + "/merge", Map.of("intoId", Suppliers.id(survivor).toString()));
    }

    private static Response placeBelow(String supplier, String name, String parent) {
        return Suppliers.post(
                ADA,
                supplier + "/change-details",
                Map.of("name", name, "parentId", Suppliers.id(parent).toString()));
    }

    @Test
    void merges_at_one_moment_make_no_chain_and_no_circle() throws Exception {
        for (int round = 0; round < 6; round++) {
            String a = Suppliers.path(Suppliers.requested(fresh("a")));
            String b = Suppliers.path(Suppliers.requested(fresh("b")));
            String c = Suppliers.path(Suppliers.requested(fresh("c")));
            String onward = round % 2 == 0 ? c : a;
            List<Response> answers = together(2, i -> i == 0 ? merge(a, b) : merge(b, onward));
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() != 200)
                    .allSatisfy(answer ->
                            assertThat(answer.<String>path("code"))
                                    .isIn("merge-chain", "supplier-merged"));
        }
    }

    @Test
    void suppliers_placed_below_each_other_at_one_moment_make_no_circle() throws Exception {
        for (int round = 0; round < 6; round++) {
            List<String> three =
                    List.of(
                            Suppliers.path(Suppliers.requested(fresh("a"))),
                            Suppliers.path(Suppliers.requested(fresh("b"))),
                            Suppliers.path(Suppliers.requested(fresh("c"))));
            int all = 2 + round % 2;
            List<Response> answers =
                    together(all, i -> placeBelow(three.get(i), "x" + i, three.get((i + 1) % all)));
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(all - 1);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() != 200)
                    .allSatisfy(answer ->
                            assertThat(answer.<String>path("code")).isEqualTo("parent-cycle"));
        }
    }

    private static void assertSame(Response answer, Response first) {
        assertThat(answer.statusCode()).isEqualTo(first.statusCode());
        assertThat(answer.asByteArray()).isEqualTo(first.asByteArray());
        for (String header : List.of("ETag", "Position", "Location")) {
            assertThat(answer.header(header)).as(header).isEqualTo(first.header(header));
        }
    }
}
