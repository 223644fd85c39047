package entente.platform.web.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import entente.platform.Rejected;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final UUID ID = UUID.fromString("01999b6c-8f11-7000-8000-000000000001");
    private static final Set<String> ALLOWED = new LinkedHashSet<>(List.of("name", "since"));

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
    private final Sort sort = Sort.parse("-since,name", ALLOWED, "id");
    private final List<Class<?>> types = List.of(LocalDate.class, String.class, UUID.class);

    @Test
    void every_order_ends_with_the_id_and_has_nulls_last() {
        assertThat(sort.hql(_ -> true))
                .isEqualTo("r.since desc nulls last, r.name asc nulls last, r.id asc nulls last");
        assertThat(Sort.parse("-id", ALLOWED, "id").hql(_ -> true))
                .isEqualTo("r.id desc nulls last");
    }

    @Test
    void a_list_sorts_only_by_what_it_offers() {
        for (String text :
                List.of("password", "name;drop", "name,,since", "name,-name", "--name")) {
            assertThatThrownBy(() -> Sort.parse(text, ALLOWED, "id"))
                    .as(text)
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            e -> assertThat(e.code()).isEqualTo("sort-not-supported"));
        }
    }

    @Test
    void a_cursor_comes_back_as_it_was_written() {
        List<Object> place = Arrays.asList(LocalDate.of(2026, 1, 31), null, ID);
        String cursor = Cursor.write(json, sort, place);
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.read(json, sort, types, cursor)).isEqualTo(place);
    }

    @Test
    void a_changed_cursor_is_malformed() {
        String cursor = Cursor.write(json, sort, Arrays.asList(LocalDate.EPOCH, "a", ID));
        Sort other = Sort.parse("since,name", ALLOWED, "id");
        assertMalformed(other, cursor);
        for (String changed :
                List.of("", "?", "bnVsbA", "e30", cursor.substring(4), cursor + "x")) {
            assertMalformed(sort, changed);
        }
        assertMalformed(sort, Cursor.write(json, sort, Arrays.asList("no date", "a", ID)));
        assertMalformed(sort, Cursor.write(json, sort, Arrays.asList(LocalDate.EPOCH, "a", null)));
    }

    private void assertMalformed(Sort asked, String cursor) {
        assertThatThrownBy(() -> Cursor.read(json, asked, types, cursor))
                .as(cursor)
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.code()).isEqualTo("cursor-malformed"));
    }

    @Test
    void the_next_page_starts_behind_the_last_row() {
        Conditions after =
                Conditions.NONE
                        .and("r.country = :value", "DE")
                        .after(
                                sort,
                                Arrays.asList(LocalDate.EPOCH, null, ID),
                                field -> !field.equals("id"));
        assertThat(after.hql())
                .isEqualTo(
                        " where r.country = :p0 and ("
                                + "((r.since < :k0 or r.since is null))"
                                + " or (r.since = :k0 and r.name is null"
                                + " and r.id > :k2))");
        assertThat(after.values()).containsOnlyKeys("p0", "k0", "k2");
    }

    @Test
    void without_nulls_the_first_key_says_where_the_index_is_entered() {
        Conditions after =
                Conditions.NONE.after(
                        sort, Arrays.asList(LocalDate.EPOCH, "a", ID), field -> false);
        assertThat(after.hql())
                .isEqualTo(
                        " where r.since <= :k0 and ((r.since < :k0)"
                                + " or (r.since = :k0 and r.name > :k1)"
                                + " or (r.since = :k0 and r.name = :k1 and r.id > :k2))");
    }

    @Test
    void words_are_asked_for_as_they_are_indexed() {
        assertThat(Conditions.NONE.and(Conditions.words("r.text"), "late casting").hql())
                .isEqualTo(
                        " where cast(sql('to_tsvector(''english'', ?) @@"
                                + " websearch_to_tsquery(''english'', ?)', r.text, :p0) as"
                                + " Boolean) = true");
    }

    @Test
    void a_page_has_1_to_500_items() {
        ListRequest request = new ListRequest();
        assertThat(request.size()).isEqualTo(50);
        for (int limit : new int[] {0, -1, 501}) {
            request.limit = limit;
            assertThatThrownBy(request::size).isInstanceOf(Rejected.class);
        }
    }
}
