package entente.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.platform.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandRequestTest {

    private static byte[] body(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void if_match_takes_back_the_etag_as_it_was_answered() {
        assertThat(CommandRequest.version(Answers.etag(7))).isEqualTo(7);
        assertThat(CommandRequest.version(" \"0\" ")).isZero();
    }

    @Test
    void without_if_match_or_with_a_star_any_version_will_do() {
        assertThat(CommandRequest.version(null)).isNull();
        assertThat(CommandRequest.version("*")).isNull();
    }

    @Test
    void any_other_if_match_is_malformed() {
        for (String header :
                List.of("7", "W/\"7\"", "\"x\"", "\"7\", \"8\"", "\"-1\"", "\"99999999999\"", "")) {
            assertThatThrownBy(() -> CommandRequest.version(header))
                    .as(header)
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            e -> assertThat(e.kind()).isEqualTo(Rejected.Kind.MALFORMED));
        }
    }

    @Test
    void an_idempotency_key_is_visible_ascii_of_bounded_length() {
        assertThat(CommandRequest.key(null)).isNull();
        assertThat(CommandRequest.key("a-1")).isEqualTo("a-1");
        for (String header : List.of("", "a b", "ä", "k".repeat(201))) {
            assertThatThrownBy(() -> CommandRequest.key(header)).isInstanceOf(Rejected.class);
        }
    }

    @Test
    void the_fingerprint_tells_requests_apart_by_method_address_and_body() {
        String first = CommandRequest.fingerprint("POST", "/a", body("{}"));
        assertThat(CommandRequest.fingerprint("POST", "/a", body("{}"))).isEqualTo(first);
        assertThat(
                        List.of(
                                CommandRequest.fingerprint("PUT", "/a", body("{}")),
                                CommandRequest.fingerprint("POST", "/b", body("{}")),
                                CommandRequest.fingerprint("POST", "/a", body("{ }"))))
                .doesNotContain(first);
    }

    @Test
    void a_callers_correlation_id_is_kept_when_it_is_a_uuid() {
        String brought = "01999b6c-8f11-7000-8000-000000000001";
        assertThat(Correlation.parsed(brought)).hasToString(brought);
        assertThat(Correlation.parsed("evil\nline").version()).isEqualTo(7);
        assertThat(Correlation.parsed("1-1-1-1-1").version()).isEqualTo(7);
        assertThat(Correlation.parsed(null).version()).isEqualTo(7);
    }

    @Test
    void a_version_the_caller_holds_is_not_sent_again() {
        assertThat(NotModified.matches("\"7\"", "\"7\"")).isTrue();
        assertThat(NotModified.matches("\"6\", W/\"7\"", "\"7\"")).isTrue();
        assertThat(NotModified.matches("\"6\"", "\"7\"")).isFalse();
    }
}
