package entente.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FreeTextTest {

    private static List<String> found(String json) {
        return FreeText.addressesIn(json.getBytes(UTF_8));
    }

    @Test
    void an_address_is_found_wherever_a_text_is() {
        assertThat(found("{\"reason\": \"ask joe@acme.example\"}")).containsExactly("reason");
        assertThat(found("{\"findings\": [{\"text\": \"fine\"}, {\"text\": \"a@b.example!\"}]}"))
                .containsExactly("findings/1/text");
        assertThat(found("\"a@b.example\"")).containsExactly("body");
    }

    @Test
    void an_address_where_one_belongs_is_none_of_its_business() {
        assertThat(found("{\"contacts\": [{\"name\": \"Jo\", \"email\": \"jo@acme.example\"}]}"))
                .isEmpty();
        assertThat(found("{\"text\": \"4 @ 2.50 each\"}")).isEmpty();
        assertThat(found("{\"text\": \"@ me\"")).isEmpty();
    }

    @Test
    void names_of_fields_do_no_harm_in_a_header() {
        assertThat(found("{\"a\\r\\nX: b\": \"a@b.example\"}")).containsExactly("a__X__b");
    }
}
