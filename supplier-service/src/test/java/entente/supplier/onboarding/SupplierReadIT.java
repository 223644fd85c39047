package entente.supplier.onboarding;

import static entente.supplier.onboarding.Suppliers.ADA;
import static entente.supplier.onboarding.Suppliers.BEN;
import static entente.supplier.onboarding.Suppliers.as;
import static entente.supplier.onboarding.Suppliers.fresh;
import static entente.supplier.onboarding.Suppliers.get;
import static entente.supplier.onboarding.Suppliers.id;
import static entente.supplier.onboarding.Suppliers.named;
import static entente.supplier.onboarding.Suppliers.path;
import static entente.supplier.onboarding.Suppliers.post;
import static entente.supplier.onboarding.Suppliers.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import entente.platform.store.Database;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lists, single suppliers, timelines, and what a supplier's own user sees of them. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SupplierReadIT {

    @Inject Database database;

    private static String last(Response answer) {
        return answer.then().statusCode(200).extract().header("Position");
    }

    @Test
    void a_list_waits_for_the_position_and_filters() {
        String tag = fresh("t");
        String acme = path(requested(tag + " Acme"));
        String number = fresh("n");
        post(ADA, acme + "/aliases", Map.of("system", "SAP", "value", number));
        String zeta = path(requested(tag + " Zeta"));
        post(BEN, zeta + "/approve");
        String position = last(post(BEN, zeta + "/activate"));

        get(ADA, "/suppliers?name={0}&after={1}", tag.toUpperCase(java.util.Locale.ROOT), position)
                .then()
                .statusCode(200)
                .body("items.name", contains(tag + " Acme", tag + " Zeta"))
                .body("next", is((Object) null));
        get(ADA, "/suppliers?name={0}&status=ACTIVE", tag)
                .then()
                .body("items.id", contains(id(zeta).toString()));
        get(ADA, "/suppliers?name={0}&sort=-name", tag)
                .then()
                .body("items.name", contains(tag + " Zeta", tag + " Acme"));
        get(ADA, "/suppliers?alias=SAP:{0}", number)
                .then()
                .body("items.id", contains(id(acme).toString()))
                .body("items[0].aliases", contains("SAP:" + number));
        get(ADA, "/suppliers?name={0}&category=castings&country=DE", tag)
                .then()
                .body("items", hasSize(2));
        get(ADA, "/suppliers?name={0}&category=bearings", tag).then().body("items", hasSize(0));
        get(ADA, "/suppliers?name={0}&country=FR", tag).then().body("items", hasSize(0));
    }

    @Test
    void pages_go_through_everything_once() {
        String tag = fresh("p");
        List<String> expected = new ArrayList<>();
        String position = "";
        for (int i = 0; i < 5; i++) {
            expected.add(tag + i);
            position =
                    post(ADA, "/suppliers", named(tag + i))
                            .then()
                            .statusCode(201)
                            .extract()
                            .header("Position");
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page =
                    as(ADA).queryParam("name", tag)
                            .queryParam("limit", 2)
                            .queryParam("after", position)
                            .queryParam("sort", "name")
                            .queryParams(cursor.isEmpty() ? Map.of() : Map.of("cursor", cursor))
                            .get("/suppliers");
            page.then().statusCode(200);
            seen.addAll(page.path("items.name"));
            cursor = page.path("next");
        }
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void a_list_is_csv_on_demand() {
        String tag = fresh("c");
        String position = post(ADA, "/suppliers", named(tag)).then().extract().header("Position");
        as(ADA).accept("text/csv")
                .get("/suppliers?name={0}&after={1}", tag, position)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("id,name,country,status"))
                .body(containsString(tag));
    }

    @Test
    void what_a_list_cannot_do_is_refused() {
        get(ADA, "/suppliers?sort=colour")
                .then()
                .statusCode(400)
                .body("code", is("sort-not-supported"));
        get(ADA, "/suppliers?status=HAPPY").then().statusCode(400);
        get(ADA, "/suppliers?limit=501").then().statusCode(400);
        get(ADA, "/suppliers?cursor=x").then().statusCode(400).body("code", is("cursor-malformed"));
        get(ADA, "/suppliers?asOf=2026-01-01")
                .then()
                .statusCode(400)
                .body("code", is("as-of-not-supported"));
        get(ADA, "/suppliers?after=999999999")
                .then()
                .statusCode(503)
                .body("code", is("view-behind"));
    }

    @Test
    void a_supplier_is_read_as_it_is_and_as_it_was_known() {
        String supplier = path(requested("Acme"));
        Instant before = Instant.now();
        Response renamed =
                post(ADA, supplier + "/change-details", Map.of("name", "Acme AG", "country", "CH"));
        get(ADA, supplier)
                .then()
                .body("name", is("Acme AG"))
                .header("ETag", renamed.header("ETag"));
        get(ADA, supplier + "?asOf={0}", before.toString())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", is("Acme"));
        get(ADA, supplier + "?asOf=1999-12-31").then().statusCode(404);
        as(ADA).header("If-None-Match", renamed.header("ETag"))
                .get(supplier)
                .then()
                .statusCode(304);
    }

    @Test
    void a_timeline_tells_who_did_what_and_forgets_people() {
        String supplier = path(requested("Acme"));
        String person =
                post(
                                ADA,
                                supplier + "/contacts",
                                Map.of(
                                        "name", "Jane Roe",
                                        "email", "jane@acme.example",
                                        "role", "sales"))
                        .path("contacts[0].personId");
        Instant before = Instant.now();
        post(BEN, supplier + "/reject", Map.of("reason", "no audit"));

        get(ADA, supplier + "/timeline")
                .then()
                .statusCode(200)
                .header("ETag", nullValue()) // no command takes it as a version
                .body("items.version", contains(1, 2, 3))
                .body(
                        "items.text",
                        contains(
                                "Requested as “Acme”",
                                "Contact Jane Roe, sales",
                                "Rejected: no audit"))
                .body("items.actor", contains("ada", "ada", "ben"));
        String next = get(ADA, supplier + "/timeline?limit=2").path("next");
        get(ADA, supplier + "/timeline?limit=2&cursor=" + next)
                .then()
                .body("items.version", contains(3))
                .body("next", nullValue());
        get(ADA, supplier + "/timeline?limit=501")
                .then()
                .statusCode(400)
                .body("code", is("limit-out-of-range"));
        get(ADA, supplier + "/timeline?asOf={0}", before.toString())
                .then()
                .body("items", hasSize(2));

        Database.await(
                database.pool()
                        .preparedQuery("delete from person where id = $1")
                        .execute(Tuple.of(UUID.fromString(person))));
        get(ADA, supplier + "/timeline")
                .then()
                .body("items[1].text", is("Contact erased person, sales"));
        // The version is the same; what a caller holds of it still names the person.
        as(ADA).header("If-None-Match", "\"3\"")
                .get(supplier)
                .then()
                .statusCode(200)
                .body("contacts[0].name", is("erased person"))
                .body("contacts[0].email", is((Object) null));
    }

    @Test
    void a_supplier_user_does_not_learn_the_parent() {
        String parent = path(requested(fresh("parent")));
        String child = path(requested(fresh("child")));
        post(ADA, child + "/change-details", Map.of("name", "Child", "parentId", id(parent)))
                .then()
                .statusCode(200)
                .body("parentId", is(id(parent).toString()));
        String user = TestTokens.ofSupplier(id(child));
        for (String address : List.of(child, child + "/timeline", "/directory/" + id(child))) {
            assertThat(get(user, address).then().statusCode(200).extract().asString())
                    .doesNotContain(id(parent).toString());
        }
    }

    @Test
    void no_person_is_named_in_the_log() {
        String supplier = path(requested("Acme"));
        String name = fresh("Jane");
        post(
                        ADA,
                        supplier + "/contacts",
                        Map.of("name", name, "email", name + "@acme.example", "role", "sales"))
                .then()
                .statusCode(200);
        long naming =
                Database.await(
                                database.pool()
                                        .preparedQuery(
                                                "select count(*) from event_readable where"
                                                        + " data::text like '%' || $1 || '%'")
                                        .execute(Tuple.of(name)))
                        .iterator()
                        .next()
                        .getLong(0);
        assertThat(naming).isZero();
    }

    @Test
    void a_supplier_user_sees_the_own_supplier_only() {
        String own = path(requested(fresh("own")));
        String other = path(requested(fresh("other")));
        String user = TestTokens.ofSupplier(id(own));
        String position = last(post(ADA, other + "/change-details", named(fresh("other"))));
        get(user, own).then().statusCode(200);
        get(user, own + "/timeline").then().statusCode(200);
        get(user, other).then().statusCode(404);
        get(user, other + "/timeline").then().statusCode(404);
        get(user, "/suppliers?after={0}", position)
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(id(own).toString()));
        post(user, own + "/approve").then().statusCode(403).body("code", equalTo("forbidden"));
    }
}
