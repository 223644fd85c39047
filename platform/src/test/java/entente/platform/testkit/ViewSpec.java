package entente.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.Recorded;
import entente.platform.view.View;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Given events, these are the rows.
 *
 * <p>Every question folds from scratch twice, once keeping the rows and once writing each of them
 * out and reading it back by its fields after every event, as a runner does between batches. Both
 * must be equal: a view has no memory beside its rows.
 */
public final class ViewSpec<E, R> {

    private final View<E, R> view;
    private final Recordings log = new Recordings();
    private final List<Recorded<E>> events = new ArrayList<>();

    private ViewSpec(View<E, R> view) {
        this.view = view;
    }

    public static <E, R> ViewSpec<E, R> of(View<E, R> view) {
        return new ViewSpec<>(view);
    }

    /** These happen next in the stream. */
    @SafeVarargs
    public final ViewSpec<E, R> given(String stream, E... next) {
        for (E event : next) {
            events.add(log.record(stream, event));
        }
        return this;
    }

    /** Who does what is given from now on. */
    public ViewSpec<E, R> by(String actor) {
        log.actor(actor);
        return this;
    }

    /** When what is given next is recorded. */
    public ViewSpec<E, R> at(Instant instant) {
        log.at(instant);
        return this;
    }

    /** The row with this key. */
    public R row(Object key) {
        @Nullable R row = rows().get(key);
        if (row == null) {
            throw new AssertionError("No row " + key + "; there are " + rows().keySet());
        }
        return row;
    }

    public void thenNoRow(Object key) {
        assertThat(rows()).doesNotContainKey(key);
    }

    /** All rows by key, in the order of their first event. */
    public Map<Object, R> rows() {
        Map<Object, R> kept = fold(UnaryOperator.identity());
        Map<Object, R> written = fold(ViewSpec::writtenAndRead);
        assertThat(written.keySet()).isEqualTo(kept.keySet());
        kept.forEach((key, row) ->
                assertThat(written.get(key))
                        .as("row %s folded again", key)
                        .usingRecursiveComparison()
                        .isEqualTo(row));
        return kept;
    }

    private Map<Object, R> fold(UnaryOperator<R> between) {
        Map<Object, R> rows = new LinkedHashMap<>();
        for (Recorded<E> event : events) {
            Object key = view.key(event);
            if (key == null) {
                continue;
            }
            R after = view.evolve(rows.get(key), event);
            if (after == null) {
                rows.remove(key);
            } else {
                rows.put(key, between.apply(after));
            }
        }
        return rows;
    }

    private static <R> R writtenAndRead(R row) {
        try {
            @SuppressWarnings("unchecked") // the class of a row makes rows
            R copy = (R) row.getClass().getDeclaredConstructor().newInstance();
            for (Field field : row.getClass().getFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.set(copy, field.get(row));
                }
            }
            return copy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("A row has a public constructor and fields", e);
        }
    }
}
