package entente.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do with the pages, in a browser; a script error on the way fails the test. */
@ExtendWith(RunningEntente.class)
class PagesIT {
    private static Chromium chromium;

    private final List<String> scriptErrors = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void newcomer() {
        page = chromium.page();
        page.onPageError(scriptErrors::add);
    }

    @AfterEach
    void noScriptFailed() {
        page.context().close();
        assertThat(scriptErrors).isEmpty();
    }

    @Test
    void whoever_is_not_signed_in_is_taken_to_the_sign_in_and_back(Entente entente) {
        page.navigate(entente.address("supplier", "/").toString());
        assertThat(page).hasURL(Pattern.compile("/sign-in\\?return="));
        choose("Auditor");
        assertThat(page).hasURL(entente.address("supplier", "/").toString());
        assertThat(heading("Suppliers")).isVisible();
    }

    @Test
    void a_sponsor_approves_a_new_supplier_and_governance_hears_of_it(Entente entente) {
        String name = "Northwind Castings " + UUID.randomUUID();
        assertThat(register(entente, name)).isEqualTo(201);
        page.onDialog(Dialog::accept);

        page.navigate(entente.address("supplier", "/?name=Northwind").toString());
        choose("Executive sponsor");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
        assertThat(heading(name)).isVisible();

        // Without a reload, also what follows at once on something that was just shown.
        assertThat(addSite(entente, "Plant 7")).isEqualTo(200);
        assertThat(page.getByText("Plant 7").first()).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve")).click();
        assertThat(page.locator(".heading .badge").first()).hasText("Approved");

        page.navigate(entente.address("governance", "/").toString()); // signed in there as well
        assertThat(heading("Suppliers")).isVisible();
        await().pollInSameThread()
                .untilAsserted( // the news travels over Kafka
                        () -> {
                            page.reload();
                            assertThat(page.getByText(name).count()).isPositive();
                        });
    }

    @Test
    void a_manager_reaches_the_late_receipt_that_cost_the_worst_supplier_its_points(
            Entente entente) {
        page.navigate(entente.address("scorecard", "/?sort=score").toString());
        choose("Category manager");
        assertThat(heading("Supplier ranking")).isVisible();
        await().atMost(Duration.ofMinutes(1))
                .pollInSameThread()
                .untilAsserted( // the purchase events are still being taken in
                        () -> {
                            page.reload();
                            assertThat(page.locator("#rows meter").count()).isEqualTo(8);
                        });

        Locator worst = page.locator("#rows tbody tr").first().getByRole(AriaRole.LINK);
        String name = worst.innerText();
        worst.click();
        assertThat(heading(name)).isVisible();
        assertThat(heading("Why")).isVisible();
        assertThat(page.locator(".chart svg, .chart canvas").first()).isVisible();

        page.locator("a[href*='metric=otif'][href*='MISSED']").click();
        Locator late =
                page.locator("details")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHas(page.getByText(Pattern.compile("^after 20"))))
                        .first();
        late.locator("summary").click();
        assertThat(late.getByText(Pattern.compile("^after 20")).first()).isVisible();
        assertThat(late.getByText("Source events")).isVisible();
    }

    @Test
    void an_operator_sees_how_every_service_is_doing(Entente entente) {
        page.navigate(entente.address("supplier", "/operations").toString());
        choose("Operator");
        for (String service : List.of("supplier", "scorecard", "governance", "innovation")) {
            page.navigate(entente.address(service, "/operations").toString());
            assertThat(page.getByText("relay").first()).isVisible();
        }
    }

    private void choose(String identity) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + identity)))
                .click();
    }

    private Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text)).first();
    }

    private static int register(Entente entente, String name) {
        String body = "{\"name\": \"%s\", \"country\": \"DE\"}".formatted(name);
        return entente.post("supplier", "/suppliers", "category-manager", body).statusCode();
    }

    /** On the supplier whose page is open. */
    private int addSite(Entente entente, String name) {
        String id = page.url().replaceFirst(".*/directory/([^?#]+).*", "$1");
        String body = "{\"name\": \"%s\"}".formatted(name);
        return entente.post("supplier", "/suppliers/" + id + "/sites", "category-manager", body)
                .statusCode();
    }
}
