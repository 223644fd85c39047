package entente.platform.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.platform.web.page.PageFrame.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInPageTest {

    @Test
    void signing_in_leads_back_to_where_one_came_from() {
        assertThat(SignInPage.local("/scorecards/1?period=2026-Q3"))
                .isEqualTo("/scorecards/1?period=2026-Q3");
        assertThat(SignInPage.local("/")).isEqualTo("/");
        assertThat(SignInPage.local(null)).isEqualTo("/");
    }

    @Test
    void signing_in_never_leads_to_another_site() {
        for (String target :
                List.of(
                        "https://evil.example/",
                        "//evil.example/",
                        "/\\evil.example",
                        "javascript:alert(1)",
                        "/a b",
                        "evil")) {
            assertThat(SignInPage.local(target)).as(target).isEqualTo("/");
        }
    }

    @Test
    void the_navigation_knows_where_the_services_are_and_which_one_this_is() {
        assertThat(PageFrame.link("supplier-service=http://localhost:8081", "supplier-service"))
                .isEqualTo(new Link("Suppliers", "http://localhost:8081", true));
        assertThat(PageFrame.link("other-service=/other?a=b", "supplier-service"))
                .isEqualTo(new Link("other-service", "/other?a=b", false));
        assertThatThrownBy(() -> PageFrame.link("http://localhost:8081", "supplier-service"))
                .hasMessageContaining("entente.services");
    }
}
