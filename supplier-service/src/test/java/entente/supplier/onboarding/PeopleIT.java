package entente.supplier.onboarding;

import static entente.platform.store.Database.await;
import static entente.supplier.onboarding.Suppliers.ADA;
import static entente.supplier.onboarding.Suppliers.as;
import static entente.supplier.onboarding.Suppliers.fresh;
import static entente.supplier.onboarding.Suppliers.get;
import static entente.supplier.onboarding.Suppliers.id;
import static entente.supplier.onboarding.Suppliers.path;
import static entente.supplier.onboarding.Suppliers.post;
import static entente.supplier.onboarding.Suppliers.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import entente.platform.Ids;
import entente.platform.store.Database;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.LocalTokens.Identity;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People are on file while they are named, and gone when they are to be forgotten. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class PeopleIT {

    @Inject Database database;

    private static Map<String, Object> contact(String name) {
        return Map.of("name", name, "email", "jane@acme.example", "role", "sales");
    }

    private static Response withKey(String key, String address, Object body) {
        return as(ADA).header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(address);
    }

    private long onFile(String name) {
        return await(
                        database.pool()
                                .preparedQuery("select count(*) from person where name = $1")
                                .execute(Tuple.of(name)))
                .iterator()
                .next()
                .getLong(0);
    }

    @Test
    void an_erased_person_stays_erased_and_the_history_valid() {
        String supplier = path(requested(fresh("forgetting")));
        String name = fresh("Jane");
        String key = fresh("key");
        Response added = withKey(key, supplier + "/contacts", contact(name));
        String person = added.path("contacts[0].personId");
        Map<String, String> whom = Map.of("personId", person);
        post(ADA, supplier + "/remove-contact", whom).then().statusCode(200);
        assertThat(onFile(name)).isEqualTo(1);
        String bearings =
                TestTokens.of(new Identity("bo", Roles.CATEGORY_MANAGER, null, Set.of("bearings")));
        post(bearings, supplier + "/erase-person", whom).then().statusCode(403);
        post(ADA, supplier + "/erase-person", Map.of("personId", Ids.next()))
                .then()
                .statusCode(404);

        post(ADA, supplier + "/erase-person", whom)
                .then()
                .statusCode(200)
                .body("personIds", contains(person));
        assertThat(onFile(name)).isZero();
        get(ADA, supplier + "/timeline")
                .then()
                .body("items.text", hasItem("Contact erased person, sales"))
                .body("items.text", hasItem("The data of a person were erased"));
        withKey(key, supplier + "/contacts", contact(name))
                .then()
                .statusCode(200)
                .body("contacts[0].name", is("erased person"));
        assertThat(onFile(name)).isZero();
        post(ADA, supplier + "/erase-person", whom).then().statusCode(200);
    }

    @Test
    void a_refused_request_leaves_nobody_on_file() {
        String name = fresh("Joe");
        String supplier = path(requested(fresh("closed")));
        post(ADA, supplier + "/reject", Map.of("reason", "no audit")).then().statusCode(200);
        post(ADA, supplier + "/contacts", contact(name)).then().statusCode(422);
        assertThat(onFile(name)).isZero();
    }

    private void left(UUID person, String supplier, String name) {
        await(
                database.pool()
                        .preparedQuery(
                                "insert into person (id, name, email, supplier_id, kept,"
                                        + " recorded_at) values ($1, $2, 'x', $3, false,"
                                        + " clock_timestamp() - interval '2 hours') on conflict (id) do update set kept = false,"
                                        + " recorded_at = excluded.recorded_at")
                        .execute(Tuple.of(person, name, id(supplier))));
    }

    @Test
    void who_was_left_behind_is_kept_when_named_and_swept_when_not() {
        String supplier = path(requested(fresh("sweeping")));
        String named = fresh("Ann");
        String person =
                post(ADA, supplier + "/contacts", contact(named)).path("contacts[0].personId");
        String unnamed = fresh("Bob");
        left(UUID.fromString(person), supplier, named);
        left(Ids.next(), supplier, unnamed);
        post(ADA, "/suppliers", Map.of("name", "Next", "contacts", List.of(contact(fresh("Cid")))))
                .then()
                .statusCode(201);
        assertThat(onFile(named)).isEqualTo(1);
        assertThat(onFile(unnamed)).isZero();
    }

    @Test
    void a_text_that_holds_an_address_is_pointed_out_wherever_it_is() {
        String supplier = path(requested(fresh("texts")));
        post(
                        ADA,
                        supplier + "/audits",
                        Map.of(
                                "subject",
                                "ask joe@acme.example",
                                "auditor",
                                "Certifier",
                                "auditedOn",
                                "2026-01-01"))
                .then()
                .statusCode(201)
                .header("Entente-Warning", is("subject holds an e-mail address"));
    }
}
