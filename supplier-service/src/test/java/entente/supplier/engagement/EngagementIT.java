package entente.supplier.engagement;

import static entente.supplier.onboarding.Suppliers.ADA;
import static entente.supplier.onboarding.Suppliers.BEN;
import static entente.supplier.onboarding.Suppliers.active;
import static entente.supplier.onboarding.Suppliers.fresh;
import static entente.supplier.onboarding.Suppliers.get;
import static entente.supplier.onboarding.Suppliers.id;
import static entente.supplier.onboarding.Suppliers.post;
import static entente.supplier.onboarding.Suppliers.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import entente.supplier.assessment.Assessments;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The model of a relationship over HTTP, and what governance's events do to it. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class EngagementIT {

    private static final String EVE = TestTokens.of("eve", Roles.EXECUTIVE_SPONSOR);

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private static Map<String, Object> proposal(UUID supplier, String to) {
        Map<String, Object> body = new HashMap<>();
        body.put(
                "sponsors",
                Map.of("ours", UUID.randomUUID(), "theirs", Assessments.contact(supplier)));
        body.put("to", to);
        body.put(
                "evidence",
                Map.of(
                        "text",
                        "two good years",
                        "references",
                        new Object[] {Map.of("kind", "SCORECARD", "id", "2026-Q2")}));
        return body;
    }

    private static String proposed(UUID supplier, Map<String, Object> body) {
        String location =
                post(ADA, "/engagements/" + supplier + "/proposals", body)
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        return location.substring(location.indexOf("/engagements/"));
    }

    private static Response accepted(String proposal) {
        post(ADA, proposal + "/send-approach").then().statusCode(200);
        return post(BEN, proposal + "/accept");
    }

    /** A supplier that has become preferred. */
    private static UUID preferred() {
        UUID supplier = id(active(fresh("acme")));
        String proposal = proposed(supplier, proposal(supplier, "PREFERRED"));
        accepted(proposal).then().statusCode(200);
        post(EVE, proposal + "/confirm").then().statusCode(200).body("model", is("PREFERRED"));
        return supplier;
    }

    private static void refused(String code, Response answer) {
        answer.then().statusCode(422).body("code", is(code));
    }

    private static void signNda(UUID supplier) {
        String location =
                post(
                                ADA,
                                "/agreements",
                                Map.of(
                                        "supplierId",
                                        supplier,
                                        "kind",
                                        "NON_DISCLOSURE",
                                        "title",
                                        "NDA",
                                        "validFrom",
                                        LocalDate.now(ZoneOffset.UTC).toString()))
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        post(BEN, location.substring(location.indexOf("/agreements/")) + "/conclude")
                .then()
                .statusCode(200);
    }

    private static UUID strategic() {
        UUID supplier = preferred();
        String proposal = proposed(supplier, proposal(supplier, "STRATEGIC"));
        refused("partner-not-accepted", post(EVE, proposal + "/confirm"));
        accepted(proposal).then().statusCode(200);
        refused("assessment-missing", post(EVE, proposal + "/confirm"));
        Assessments.completed(supplier);
        refused("nda-missing", post(EVE, proposal + "/confirm"));
        signNda(supplier);
        post(EVE, proposal + "/confirm")
                .then()
                .statusCode(200)
                .body("model", is("STRATEGIC"))
                .body("open", nullValue())
                .body("past.status", contains("CONFIRMED", "CONFIRMED"));
        return supplier;
    }

    @Test
    void a_relationship_deepens_step_by_step_on_evidence() {
        UUID supplier = strategic();
        get(ADA, "/engagements/" + supplier)
                .then()
                .statusCode(200)
                .body("reference.stance", is("collaborate"));
        get(ADA, "/suppliers/" + supplier + "/timeline")
                .then()
                .statusCode(200)
                .body("items.text", hasItem("Relationship changed from preferred to strategic"));
    }

    @Test
    void a_supplier_with_an_open_partnership_or_proposal_is_not_merged_away_or_off_boarded() {
        UUID partner = strategic();
        Map<String, String> into = Map.of("intoId", id(active(fresh("one"))).toString());
        refused("supplier-engaged", post(ADA, "/suppliers/" + partner + "/merge", into));
        refused("supplier-engaged", post(ADA, "/suppliers/" + partner + "/off-board", why()));

        UUID asked = id(active(fresh("acme")));
        String proposal = proposed(asked, proposal(asked, "PREFERRED"));
        refused("supplier-engaged", post(ADA, "/suppliers/" + asked + "/merge", into));
        accepted(proposal).then().statusCode(200);
        post(EVE, proposal + "/confirm").then().statusCode(200);
        post(ADA, "/suppliers/" + asked + "/merge", into).then().statusCode(200);
    }

    @Test
    void an_open_warning_stands_in_the_way_until_it_is_overridden() {
        UUID supplier = preferred();
        signNda(supplier);
        String proposal = proposed(supplier, proposal(supplier, "STRATEGIC"));
        accepted(proposal).then().statusCode(200);
        Assessments.Opened opened = Assessments.open(supplier);
        post(ADA, opened.path() + "/our-answers", opened.ours("4", "3")).then().statusCode(200);
        post(BEN, opened.path() + "/partner-answers", opened.theirs("4", "3", "NO"))
                .then()
                .statusCode(200);
        post(ADA, opened.path() + "/complete", Map.of()).then().statusCode(200);
        refused("warning-open", post(EVE, proposal + "/confirm"));
        post(EVE, opened.path() + "/override-warning", Assessments.override(supplier))
                .then()
                .statusCode(200);
        post(EVE, proposal + "/confirm").then().statusCode(200);
    }

    @Test
    void what_cannot_be_is_refused() {
        UUID supplier = id(active(fresh("acme")));
        String proposals = "/engagements/" + supplier + "/proposals";
        refused("transition-skips-a-step", post(ADA, proposals, proposal(supplier, "STRATEGIC")));
        refused("model-unchanged", post(ADA, proposals, proposal(supplier, "TRANSACTIONAL")));
        UUID waiting = id(requested(fresh("waiting")));
        refused(
                "supplier-not-active",
                post(
                        ADA,
                        "/engagements/" + waiting + "/proposals",
                        proposal(waiting, "PREFERRED")));
        get(ADA, "/engagements/" + UUID.randomUUID()).then().statusCode(404);
        String own =
                post(EVE, proposals, proposal(supplier, "PREFERRED"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        String path = own.substring(own.indexOf("/engagements/"));
        accepted(path).then().statusCode(200);
        refused("self-confirmation", post(EVE, path + "/confirm"));
        post(ADA, path + "/confirm").then().statusCode(403);
    }

    @Test
    void a_supplier_user_sees_a_proposal_once_it_is_asked_and_answers_it() {
        UUID supplier = id(active(fresh("acme")));
        String user = TestTokens.ofSupplier(supplier);
        String stranger = TestTokens.ofSupplier(id(active(fresh("other"))));
        String proposal = proposed(supplier, proposal(supplier, "PREFERRED"));
        get(user, "/engagements/" + supplier).then().statusCode(200).body("open", nullValue());
        get(user, proposal).then().statusCode(404);
        post(ADA, proposal + "/send-approach").then().statusCode(200);
        get(user, proposal).then().statusCode(200).body("evidence", hasSize(0));
        post(stranger, proposal + "/accept").then().statusCode(404);
        get(stranger, "/engagements/" + supplier).then().statusCode(404);
        post(user, proposal + "/accept").then().statusCode(200).body("open.answer", is("ACCEPTED"));
        post(user, proposal + "/withdraw", Map.of("reason", "no")).then().statusCode(403);
    }

    @Test
    void a_proposal_and_the_end_of_its_supplier_at_one_moment_are_not_both_recorded() {
        for (int round = 0; round < 8; round++) {
            UUID supplier = id(active("Ending"));
            UUID survivor = id(active("Going on"));
            boolean merged = round % 2 == 0;
            Map<String, Object> body = proposal(supplier, "PREFERRED");
            CompletableFuture<Response> ended =
                    CompletableFuture.supplyAsync(() ->
                            merged
                                    ? post(
                                            ADA,
                                            "/suppliers/" + supplier + "/merge",
                                            Map.of("intoId", survivor))
                                    : post(
                                            ADA,
                                            "/suppliers/" + supplier + "/off-board",
                                            Map.of("reason", "closed")));
            Response proposed = post(ADA, "/engagements/" + supplier + "/proposals", body);
            List<Integer> both = List.of(ended.join().statusCode(), proposed.statusCode());
            assertThat(both.stream().filter(status -> status < 300)).as("%s", both).hasSize(1);
        }
    }

    @Test
    void every_model_says_what_it_is_good_for() {
        get(ADA, "/engagements/models")
                .then()
                .statusCode(200)
                .body(
                        "items.model",
                        contains("TRANSACTIONAL", "PREFERRED", "STRATEGIC", "JOINT_VENTURE"));
    }

    @Test
    void what_governance_concludes_takes_effect_once_however_often_it_is_told() {
        UUID supplier = strategic();
        UUID review = UUID.randomUUID();
        tell(
                supplier,
                UUID.randomUUID(),
                "governance.review-concluded.v1",
                "{\"supplierId\":\"%s\",\"reviewId\":\"%s\",\"verdict\":\"WIND_DOWN\"}"
                        .formatted(supplier, review),
                1);
        await().untilAsserted(() ->
                get(ADA, "/engagements/" + supplier).then().body("windingDown", is(true)));
        UUID plan = UUID.randomUUID();
        UUID failed = UUID.randomUUID();
        String data =
                "{\"supplierId\":\"%s\",\"planId\":\"%s\",\"rootCause\":\"OTHER\"}"
                        .formatted(supplier, plan);
        tell(supplier, failed, "governance.improvement-plan-failed.v1", data, 2);
        await().untilAsserted(() ->
                get(ADA, "/engagements/" + supplier)
                        .then()
                        .body("open.to", is("PREFERRED"))
                        .body("open.cause", is("IMPROVEMENT_PLAN_FAILED")));
        post(ADA, "/engagements/" + supplier + "/proposals/" + failed + "/withdraw", why())
                .then()
                .statusCode(200);
        tell(supplier, failed, "governance.improvement-plan-failed.v1", data, 3);
        tell(
                supplier,
                UUID.randomUUID(),
                "governance.wind-down-completed.v1",
                "{\"supplierId\":\"%s\",\"windDownId\":\"%s\",\"completedOn\":\"2026-06-15\"}"
                        .formatted(supplier, UUID.randomUUID()),
                4);
        await().untilAsserted(() ->
                get(ADA, "/engagements/" + supplier)
                        .then()
                        .body("model", is("TRANSACTIONAL"))
                        .body("windingDown", is(false))
                        .body("open", nullValue())
                        .body("past", hasSize(3)));
    }

    private static Map<String, String> why() {
        return Map.of("reason", "they recover");
    }

    private void tell(UUID supplier, UUID event, String type, String data, int position) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka),
                        new StringSerializer(),
                        new StringSerializer())) {
            ProducerRecord<String, String> record =
                    new ProducerRecord<>("governance-events", supplier.toString(), data);
            String now = Instant.now().toString();
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            event.toString(),
                            "ce_type",
                            type,
                            "ce_source",
                            "/entente/governance/" + supplier,
                            "ce_subject",
                            "review/" + supplier,
                            "ce_time",
                            now,
                            "ce_recordedtime",
                            now,
                            "ce_correlationid",
                            event.toString(),
                            "ce_sourceposition",
                            Integer.toString(position),
                            "ce_streamversion",
                            Integer.toString(position))
                    .forEach((name, value) ->
                            record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
