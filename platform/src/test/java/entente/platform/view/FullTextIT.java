package entente.platform.view;

import static entente.platform.store.Database.await;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.StoreFixture;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A row is found by its words, and by an index of them. */
class FullTextIT {

    /** As a list asks: what {@code Listing.matching} comes to in SQL. */
    private static final String ASKED =
            "select id from read_model.notes_v1 where cast((to_tsvector('english', body) @@"
                    + " websearch_to_tsquery('english', $1)) as boolean) = true";

    @Entity
    @Table(name = "notes_v1")
    public static class Note {
        @Id public String id = "";
        @FullText public String body = "";
    }

    private final StoreFixture fixture = StoreFixture.fresh();
    private final StoreFixture.Instance instance = fixture.instance();
    private final RowTable<Note> notes = new RowTable<>(Note.class);

    @BeforeEach
    void fill() {
        notes.create(instance.database().pool(), 1);
        notes.show(instance.database().pool(), 1);
        List<Note> all =
                new ArrayList<>(
                        IntStream.range(0, 5_000)
                                .mapToObj(n -> note("n" + n, "word" + n))
                                .toList());
        all.add(note("a", "Late deliveries of castings: tie the accounts first"));
        all.add(note("b", "A casting was late"));
        notes.upsert(instance.database().pool(), 1, all);
        await(instance.database().pool().query("analyze read_model.notes_v1_g1").execute());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static Note note(String id, String body) {
        Note note = new Note();
        note.id = id;
        note.body = body;
        return note;
    }

    private Set<String> found(String words) {
        Set<String> ids = new TreeSet<>();
        for (Row row :
                await(instance.database().pool().preparedQuery(ASKED).execute(Tuple.of(words)))) {
            ids.add(row.getString(0));
        }
        return ids;
    }

    private String plan() {
        List<String> lines = new ArrayList<>();
        for (Row row :
                await(
                        instance.database()
                                .pool()
                                .query("explain " + ASKED.replace("$1", "'late casting'"))
                                .execute())) {
            lines.add(row.getString(0));
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    @Test
    void words_are_found_in_any_form_and_order() {
        assertThat(found("casting late")).containsExactly("a", "b");
        assertThat(found("delivery")).containsExactly("a");
        assertThat(found("casting -delivery")).containsExactly("b");
        assertThat(found("\"late casting\"")).isEmpty();
        assertThat(found("the")).isEmpty();
        assertThat(found("' | & !( <-> :*")).isEmpty();
    }

    @Test
    void the_index_of_the_words_is_used() {
        assertThat(plan()).contains("notes_v1_g1_body_words").doesNotContain("Seq Scan");
        await(
                instance.database()
                        .pool()
                        .query("drop index read_model.notes_v1_g1_body_words")
                        .execute());
        assertThat(plan()).contains("Seq Scan");
    }
}
