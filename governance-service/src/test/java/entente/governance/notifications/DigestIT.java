package entente.governance.notifications;

import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.as;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import entente.governance.Partnerships;
import entente.governance.Partnerships.Partner;
import entente.platform.testkit.EnginesResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The daily mail arrives at a real mail server, once. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
@WithTestResource(MailResource.class)
class DigestIT {

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60));
    }

    private static void agree(Partner partner, String title) {
        post(
                        partner.eva(),
                        "/action-items",
                        Map.of(
                                "supplierId",
                                partner.supplier(),
                                "title",
                                title,
                                "ownerId",
                                partner.theirs(),
                                "dueOn",
                                LocalDate.now(ZoneOffset.UTC).plusMonths(1).toString()))
                .then()
                .statusCode(201);
    }

    private static void writesTo(String token, String address) {
        as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("email", address))
                .put("/notifications/address")
                .then()
                .statusCode(200);
    }

    private static void fateIs(String token, String fate) {
        soon().untilAsserted(() ->
                get(token, "/notifications/preferences").then().body("digest.fate", equalTo(fate)));
    }

    @Test
    void one_mail_a_day_with_what_concerns_its_reader() throws Exception {
        int port = ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
        GreenMail server = new GreenMail(new ServerSetup(port, "localhost", "smtp"));
        Partner partner = Partnerships.opened();
        Partnerships.tieSponsors(partner);
        post(
                        ADA,
                        partner.charter() + "/edit",
                        Map.of(
                                "terms",
                                Partnerships.terms(partner, "Castings for pumps"),
                                "effectiveFrom",
                                LocalDate.now(ZoneOffset.UTC).toString()))
                .then()
                .statusCode(200);
        post(ADA, partner.charter() + "/submit").then().statusCode(200);
        agree(partner, "Send <samples>");
        // Nobody listens yet: what was not taken is held, and the day has no second try.
        writesTo(partner.eva(), "eva@example.org");
        fateIs(partner.eva(), "HELD");
        server.start();
        try {
            writesTo(partner.tom(), "tom@example.org");
            assertThat(server.waitForIncomingEmail(60_000, 1)).isTrue();
            fateIs(partner.tom(), "SENT");
            agree(partner, "Send more samples");
            writesTo(partner.tom(), "tom@example.org");
            MimeMessage[] mails = server.getReceivedMessages();
            assertThat(mails).hasSize(1);
            MimeMessage mail = mails[0];
            assertThat(mail.getAllRecipients()[0]).hasToString("tom@example.org");
            assertThat(mail.getFrom()[0]).hasToString("entente@example.org");
            assertThat(mail.getSubject()).startsWith("Partnerships on ");
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
            assertThat(parts.getBodyPart(0).getContent().toString())
                    .contains("Action for you: Send <samples>")
                    .contains("waits for your signature")
                    .doesNotContain("more samples");
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
            assertThat(parts.getBodyPart(1).getContent().toString())
                    .contains("Action for you: Send &lt;samples&gt;");
        } finally {
            server.stop();
        }
    }
}
