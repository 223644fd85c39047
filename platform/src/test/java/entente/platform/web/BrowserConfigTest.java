package entente.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowserConfigTest {

    private static final String HERE = "localhost:8081";

    @Test
    void a_page_of_the_same_origin_may_change_things() {
        assertThat(BrowserConfig.sameOrigin("http://localhost:8081", null, HERE)).isTrue();
    }

    @Test
    void a_page_of_another_origin_may_not() {
        for (String origin :
                new String[] {
                    "http://localhost:8082",
                    "https://evil.example",
                    "http://localhost:8081.evil.example",
                    "null",
                    "",
                    "::"
                }) {
            assertThat(BrowserConfig.sameOrigin(origin, "true", HERE)).as(origin).isFalse();
        }
    }

    @Test
    void without_an_origin_only_our_own_scripts_may() {
        assertThat(BrowserConfig.sameOrigin(null, "true", HERE)).isTrue();
        assertThat(BrowserConfig.sameOrigin(null, null, HERE)).isFalse();
    }
}
