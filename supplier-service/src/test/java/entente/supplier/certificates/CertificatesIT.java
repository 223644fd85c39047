package entente.supplier.certificates;

import static entente.supplier.onboarding.Suppliers.ADA;
import static entente.supplier.onboarding.Suppliers.as;
import static entente.supplier.onboarding.Suppliers.fresh;
import static entente.supplier.onboarding.Suppliers.get;
import static entente.supplier.onboarding.Suppliers.id;
import static entente.supplier.onboarding.Suppliers.path;
import static entente.supplier.onboarding.Suppliers.post;
import static entente.supplier.onboarding.Suppliers.requested;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import entente.platform.Ids;
import entente.platform.Recorded;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.PolicySpec;
import entente.platform.testkit.Recordings;
import entente.platform.testkit.TestTokens;
import entente.platform.web.live.EventAudience;
import entente.supplier.qualification.DueDiligenceEvent;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Certificates, their files, and audits over HTTP; their deadlines in the running service. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class CertificatesIT {

    @Inject CommandHandler<Certificates.Command, Held, CertificateEvent> certificates;
    @Inject CertificatePolicy policy;
    @Inject AuditPolicy auditPolicy;
    @Inject @All List<EventAudience> audiences;

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static Map<String, Object> iso(LocalDate from, LocalDate until) {
        return Map.of(
                "type",
                "ISO-9001",
                "issuer",
                "TÜV",
                "validFrom",
                from.toString(),
                "validUntil",
                until.toString());
    }

    @Test
    void a_supplier_brings_its_certificate_and_the_paper() {
        String supplier = path(requested(fresh("paper")));
        String user = TestTokens.ofSupplier(id(supplier));
        byte[] paper = "a certificate".getBytes(UTF_8);
        Response file =
                as(user).contentType("application/octet-stream")
                        .body(paper)
                        .post(supplier + "/files?name=iso.pdf");
        file.then().statusCode(201).body("size", is(paper.length)).body("name", is("iso.pdf"));
        String sum = file.path("sha256");
        assertThat(
                        as(user).get(supplier + "/files/" + sum)
                                .then()
                                .statusCode(200)
                                .contentType("application/octet-stream")
                                .extract()
                                .asByteArray())
                .isEqualTo(paper);
        get(user, supplier + "/files/" + "0".repeat(64)).then().statusCode(404);
        get(TestTokens.ofSupplier(Ids.next()), supplier + "/files/" + sum).then().statusCode(404);
        as(user).contentType("application/octet-stream")
                .body(new byte[1024 * 1024 + 1])
                .post(supplier + "/files?name=large")
                .then()
                .statusCode(413);

        Map<String, Object> certificate = new HashMap<>(iso(today(), today().plusYears(3)));
        certificate.put("file", file.as(Map.class));
        Response recorded = post(user, supplier + "/certificates", certificate);
        recorded.then()
                .statusCode(201)
                .body("certificates[0].certificate.file.sha256", is(sum))
                .body("atRisk", empty());
        post(ADA, supplier + "/certificates", iso(today().plusYears(1), today().plusYears(4)))
                .then()
                .statusCode(409)
                .body("code", is("certificate-overlap"));
        post(ADA, supplier + "/certificates", iso(today().plusYears(5), today().plusYears(4)))
                .then()
                .statusCode(422)
                .body("code", is("certificate-period-inverted"));
        String certificateId = recorded.path("certificates[0].certificateId");
        get(user, "/certificates?type=ISO-9001&status=VALID&after={0}", recorded.header("Position"))
                .then()
                .statusCode(200)
                .body("items.id", contains(certificateId));
        post(
                        ADA,
                        supplier + "/certificates/" + certificateId + "/withdraw",
                        Map.of("reason", "not theirs"))
                .then()
                .statusCode(200)
                .body("certificates[0].status", is("WITHDRAWN"));
    }

    @Test
    void one_that_ends_soon_is_reminded_of_by_itself() {
        String supplier = path(requested(fresh("soon")));
        post(ADA, supplier + "/certificates", iso(today().minusYears(1), today().plusDays(10)))
                .then()
                .statusCode(201);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        get(ADA, supplier + "/certificates")
                                .then()
                                .body("certificates[0].status", is("EXPIRING")));
    }

    @Test
    void one_that_is_over_puts_the_qualification_at_risk_until_it_is_renewed() {
        String supplier = path(requested(fresh("over")));
        LocalDate ended = today().minusDays(31);
        certificates.handle(
                id(supplier),
                new Certificates.Command.Add(
                        Ids.next(),
                        new Certificate("ISO-9001", null, "TÜV", ended.minusYears(3), ended, null),
                        ended),
                CommandContext.of("test"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        get(ADA, supplier + "/certificates")
                                .then()
                                .body("certificates[0].status", is("EXPIRED"))
                                .body("atRisk", hasSize(1)));
        get(ADA, supplier + "/qualification")
                .then()
                .statusCode(200)
                .body("status", is("AT_RISK"))
                .body("doubts", contains("certificate ISO-9001 ended on " + ended));
        // The qualification follows from the days alone, the story from the timer.
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        get(ADA, supplier + "/timeline")
                                .then()
                                .body(
                                        "items.text",
                                        hasItem(
                                                "Certificate ISO-9001 ended on %s: the qualification is at risk"
                                                        .formatted(ended))));
        post(ADA, supplier + "/certificates", iso(today(), today().plusYears(3)))
                .then()
                .statusCode(201)
                .body("atRisk", empty());
        get(ADA, supplier + "/qualification").then().body("status", is("IN_ORDER"));
    }

    @Test
    void deadlines_are_set_in_the_company_zone_and_dropped_with_the_certificate() {
        UUID self = Ids.next();
        PolicySpec<CertificateEvent, Certificates.Command> spec = PolicySpec.of(policy);
        String id = self + "/" + CertificatesTest.ONE;
        spec.when(CertificateEvent.CATEGORY.stream(self), CertificatesTest.FIRST)
                .then(
                        new Reaction.Remind<>(
                                id + "/remind", Instant.parse("2027-03-01T00:00:00Z")),
                        new Reaction.Remind<>(
                                id + "/expire", Instant.parse("2027-05-01T00:00:00Z")));
        spec.when(
                        CertificateEvent.CATEGORY.stream(self),
                        new CertificateEvent.Withdrawn(CertificatesTest.ONE, "typo"))
                .then(new Reaction.Forget<>(id + "/remind"), new Reaction.Forget<>(id + "/expire"));
        spec.whenPassed(id + "/remind", Instant.parse("2027-03-01T00:00:00Z"))
                .thenSends(
                        self,
                        new Certificates.Command.Remind(
                                CertificatesTest.ONE, LocalDate.of(2027, 3, 1)));
        spec.whenPassed(id + "/expire", Instant.parse("2027-05-01T00:00:00Z"))
                .thenSends(
                        self,
                        new Certificates.Command.Expire(
                                CertificatesTest.ONE, LocalDate.of(2027, 4, 30)));
    }

    @Test
    void an_audit_is_closed_by_the_evidence_on_its_findings() {
        String supplier = path(requested(fresh("audited")));
        String user = TestTokens.ofSupplier(id(supplier));
        Response audit =
                post(
                        ADA,
                        supplier + "/audits",
                        Map.of(
                                "subject",
                                "Fire safety",
                                "auditor",
                                "TÜV",
                                "auditedOn",
                                today().toString(),
                                "findings",
                                List.of(
                                        Map.of(
                                                "text",
                                                "Exit is blocked",
                                                "severity",
                                                "CRITICAL",
                                                "dueOn",
                                                today().plusDays(14).toString()))));
        audit.then().statusCode(201).body("closed", is(false));
        String address = supplier + "/audits/" + audit.path("auditId");
        String finding = audit.path("findings[0].findingId");
        post(ADA, address + "/close-finding", Map.of("findingId", finding))
                .then()
                .statusCode(422)
                .body("code", is("evidence-missing"));
        post(
                        user,
                        address + "/give-evidence",
                        Map.of(
                                "findingId",
                                finding,
                                "text",
                                "See photo",
                                "file",
                                Map.of("name", "p.png", "size", 1, "sha256", "ab".repeat(32))))
                .then()
                .statusCode(422)
                .body("code", is("file-missing"));
        post(
                        user,
                        address + "/give-evidence",
                        Map.of("findingId", finding, "text", "Cleared, see photo"))
                .then()
                .statusCode(200)
                .body("findings[0].evidence.text", contains("Cleared, see photo"));
        post(user, address + "/close-finding", Map.of("findingId", finding)).then().statusCode(403);
        post(ADA, address + "/close-finding", Map.of("findingId", finding))
                .then()
                .statusCode(200)
                .body("closed", is(true));
        get(user, address).then().statusCode(200).body("closed", is(true));
        get(user, supplier + "/audits").then().body("items", hasSize(1));
        get(TestTokens.ofSupplier(Ids.next()), address).then().statusCode(404);
        get(ADA, supplier + "/audits/" + Ids.next()).then().statusCode(404);
    }

    @Test
    void a_critical_finding_that_is_overdue_puts_the_qualification_at_risk() {
        String supplier = path(requested(fresh("overdue")));
        LocalDate day = today().minusDays(20);
        Map<String, Object> finding =
                Map.of(
                        "text",
                        "Exit is blocked",
                        "severity",
                        "CRITICAL",
                        "dueOn",
                        today().minusDays(1).toString());
        post(
                        ADA,
                        supplier + "/audits",
                        Map.of(
                                "subject",
                                "Fire safety",
                                "auditor",
                                "TÜV",
                                "auditedOn",
                                day.toString(),
                                "findings",
                                List.of(finding)))
                .then()
                .statusCode(201);
        get(ADA, supplier + "/qualification").then().body("status", is("AT_RISK"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        get(ADA, supplier + "/audits")
                                .then()
                                .body("items[0].findings[0].overdue", is(true)));
    }

    @Test
    void a_finding_is_due_until_its_day_is_over_or_it_is_closed() {
        UUID self = Ids.next();
        UUID audit = Ids.next();
        UUID finding = Ids.next();
        PolicySpec<AuditEvent, Audits.Command> spec = PolicySpec.of(auditPolicy);
        String stream = AuditEvent.CATEGORY.stream(self);
        String key = self + "/" + audit + "/" + finding;
        LocalDate due = LocalDate.of(2026, 8, 14);
        spec.when(stream, new AuditEvent.FindingRaised(audit, finding, "x", Severity.MAJOR, due))
                .then(new Reaction.Remind<>(key, Instant.parse("2026-08-15T00:00:00Z")));
        spec.when(stream, new AuditEvent.FindingClosed(audit, finding))
                .then(new Reaction.Forget<>(key));
        spec.whenPassed(key, Instant.EPOCH)
                .thenSends(self, new Audits.Command.NoteOverdue(audit, finding));
    }

    private <E> boolean mayHear(UUID self, Recorded<E> event) {
        return audiences.stream()
                .anyMatch(each ->
                        each.supplier(event.with(new byte[0])).filter(self::equals).isPresent());
    }

    @Test
    void a_supplier_hears_of_its_certificates_and_audits_and_not_of_what_was_found_out() {
        UUID self = Ids.next();
        Recordings log = new Recordings();
        CertificateEvent recorded = CertificatesTest.FIRST;
        AuditEvent closed = new AuditEvent.AuditClosed(self);
        DueDiligenceEvent passed = new DueDiligenceEvent.Passed(self, today());
        assertThat(mayHear(self, log.record(CertificateEvent.CATEGORY, self, recorded))).isTrue();
        assertThat(mayHear(self, log.record(AuditEvent.CATEGORY, self, closed))).isTrue();
        assertThat(mayHear(self, log.record(DueDiligenceEvent.CATEGORY, self, passed))).isFalse();
        assertThat(mayHear(Ids.next(), log.record(AuditEvent.CATEGORY, self, closed))).isFalse();
    }
}
