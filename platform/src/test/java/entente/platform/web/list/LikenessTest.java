package entente.platform.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void words_that_tell_something_are_compared_one_by_one() {
        Likeness like = Likeness.to("words", "Bring the palets back, the palets! (ČSN-2)");
        assertThat(like.words()).containsExactly("Bring", "palets", "back");
        assertThat(like.values().keySet()).containsExactly("like", "like0", "like1", "like2");
    }

    @Test
    void what_is_bound_is_asked_for_and_nothing_of_it_is_written_into_the_question() {
        for (String text :
                List.of("", "a b", "'); drop table x --", "one two three four five six")) {
            Likeness like = Likeness.to("words", text);
            Conditions where = like.among(Conditions.NONE.and("r.id = :value", 1));
            assertThat(where.values()).containsAllEntriesOf(Map.of("p0", 1, "like", text));
            for (String asked : List.of(where.terms().getLast(), like.order())) {
                assertThat(asked).doesNotContain("drop");
                assertThat(asked.chars().filter(c -> c == '?').count())
                        .isEqualTo(2L + 2L * like.words().size());
                assertThat(asked).contains(like.values().keySet());
            }
        }
    }
}
