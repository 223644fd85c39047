package entente.platform.web.list;

import entente.platform.view.FullText;
import entente.platform.view.View;
import entente.platform.web.Answers;
import entente.platform.web.Missing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * A list being described: conditions, allowed orders, then {@link #answer}. Fields are those of the
 * row class. A condition whose value is null is left out, so query parameters go in as they came.
 */
public final class Listing<R> {

    private final Lists lists;
    private final View<?, R> view;
    private Conditions conditions = Conditions.NONE;
    private Set<String> sortable = Set.of();
    private @Nullable String defaultSort;

    Listing(Lists lists, View<?, R> view) {
        this.lists = lists;
        this.view = view;
    }

    /** Rows whose field equals the value. */
    public Listing<R> where(String field, @Nullable Object value) {
        return and(field, "r." + field + " = :value", value);
    }

    /** Rows whose field is one of the values; an empty or null collection is no condition. */
    public Listing<R> in(String field, @Nullable Collection<?> values) {
        return values == null || values.isEmpty()
                ? this
                : and(field, "r." + field + " in :value", values);
    }

    /** Rows whose text has this part in it, in any case. */
    public Listing<R> containing(String field, @Nullable String part) {
        String pattern =
                part == null || part.isBlank()
                        ? null
                        : "%" + part.strip().replaceAll("([!%_])", "!$1") + "%";
        return and(field, "r." + field + " ilike :value escape '!'", pattern);
    }

    /**
     * Rows in whose {@link FullText} are all of these words, in any form and order; {@code "…"} are
     * words in a row, {@code or} and {@code -} mean what they do in search engines. Words that say
     * nothing ("the") are passed over; nothing is found by them alone.
     */
    public Listing<R> matching(String field, @Nullable String words) {
        if (!Rows.isFullText(view.row(), field)) {
            throw new IllegalArgumentException(view.row() + " has no words of " + field);
        }
        return and(
                field,
                Conditions.words("r." + field),
                words == null || words.isBlank() ? null : words.strip());
    }

    /** Rows whose array has this element. */
    public Listing<R> having(String field, @Nullable Object element) {
        return and(
                field,
                "cast(sql('? = any(?)', :value, r." + field + ") as Boolean) = true",
                element);
    }

    /** Rows whose field is this or more; dates: on or after. */
    public Listing<R> from(String field, @Nullable Object lowest) {
        return and(field, "r." + field + " >= :value", lowest);
    }

    /** Rows whose field is this or less; dates: on or before. */
    public Listing<R> until(String field, @Nullable Object highest) {
        return and(field, "r." + field + " <= :value", highest);
    }

    /**
     * For a supplier user only the own supplier's rows; for others no condition.
     *
     * @throws entente.platform.Rejected 404 for a supplier user without a supplier
     */
    public Listing<R> ownedBy(String supplierField) {
        if (!lists.caller().ofSupplier()) {
            return this;
        }
        UUID own = lists.caller().supplierId().orElseThrow(Missing::here);
        return where(supplierField, own);
    }

    /** By which fields callers may sort; the first is the default order. */
    public Listing<R> sortable(String... fields) {
        sortable = new LinkedHashSet<>(List.of(fields));
        sortable.forEach(field -> Rows.type(view.row(), field));
        return this;
    }

    /** Another default order than the first sortable field, written like {@code sort=}. */
    public Listing<R> sortedBy(String sort) {
        defaultSort = sort;
        return this;
    }

    /** The page of rows that the request asks for. */
    public RestResponse<Page<R>> answer(ListRequest request) {
        return answer(request, view.row(), Function.identity());
    }

    /** The page that the request asks for, each row shown as something else. */
    public <T> RestResponse<Page<T>> answer(
            ListRequest request, Class<T> type, Function<R, T> show) {
        return page(request, type, show).answer().header(Answers.LAG, lists.lag(view)).build();
    }

    /** The same as a value, for pages. */
    public <T> Page<T> page(ListRequest request, Class<T> type, Function<R, T> show) {
        return page(request, List.of(this), type, show);
    }

    /**
     * A page of several lists whose rows have one shape, as if they were one list in the order of
     * the first. That order names no field which may be null.
     */
    static <R, T> Page<T> page(
            ListRequest request,
            List<Listing<? extends R>> parts,
            Class<T> type,
            Function<R, T> show) {
        int size = request.size();
        Sort sort = parts.getFirst().sort(request.sort);
        long position = Long.MAX_VALUE;
        List<R> found = new ArrayList<>();
        for (Listing<? extends R> part : parts) {
            position = Math.min(position, part.lists.await(part.view, request.position()));
            found.addAll(part.rows(part.behind(request.cursor, sort), sort, size + 1));
        }
        if (parts.size() > 1) {
            found.sort(sort.order());
        }
        boolean more = found.size() > size;
        List<R> shown = more ? found.subList(0, size) : found;
        String next = more ? parts.getFirst().cursor(sort, shown.getLast()) : null;
        return new Page<>(shown.stream().map(show).toList(), next, position, type);
    }

    private Conditions behind(@Nullable String cursor, Sort sort) {
        if (cursor == null) {
            return conditions;
        }
        List<Class<?>> types = new ArrayList<>();
        sort.keys().forEach(key -> types.add(Rows.type(view.row(), key.field())));
        return conditions.after(
                sort, Cursor.read(lists.json(), sort, types, cursor), this::nullable);
    }

    /**
     * Those that are most like a text, the likest first: that have some of its words in any form,
     * or words that are written much like them. They may miss what was recorded a moment ago.
     *
     * @param field a {@link FullText} that is fuzzy
     */
    public List<R> alike(String field, String text, int most) {
        if (!Rows.isFuzzy(view.row(), field)) {
            throw new IllegalArgumentException(view.row() + " has no trigrams of " + field);
        }
        Likeness like = Likeness.to(field, text);
        return rows(like.among(conditions), like.order() + ", r." + Rows.id(view.row()), most);
    }

    /** By how much the rows are behind their source. */
    long lag() {
        return lists.lag(view);
    }

    /**
     * All the rows as they are once the view has taken in what the service's log holds now: none is
     * missing for being new. For decisions and other parts of the service, not for callers.
     */
    public List<R> current() {
        lists.await(view, lists.head());
        return rows(conditions, sort(null), Integer.MAX_VALUE);
    }

    /** The first row by id, if there is one. */
    List<R> first() {
        return rows(conditions, Sort.parse(Rows.id(view.row()), Set.of(), Rows.id(view.row())), 1);
    }

    private boolean nullable(String field) {
        return Rows.isNullable(view.row(), field);
    }

    private Sort sort(@Nullable String asked) {
        String id = Rows.id(view.row());
        String usual = defaultSort != null ? defaultSort : sortable.stream().findFirst().orElse(id);
        return Sort.parse(asked == null || asked.isBlank() ? usual : asked, sortable, id);
    }

    private List<R> rows(Conditions where, Sort sort, int most) {
        return rows(where, sort.hql(this::nullable), most);
    }

    private List<R> rows(Conditions where, String order, int most) {
        String hql = "from " + view.row().getName() + " r" + where.hql() + " order by " + order;
        List<R> rows =
                lists.read(session -> {
                    session.setDefaultReadOnly(true);
                    Mutiny.SelectionQuery<R> query = session.createSelectionQuery(hql, view.row());
                    where.values().forEach(query::setParameter);
                    return query.setMaxResults(most).getResultList();
                });
        return rows == null ? List.of() : rows;
    }

    private String cursor(Sort sort, Object last) {
        List<@Nullable Object> place = new ArrayList<>();
        sort.keys().forEach(key -> place.add(Rows.value(last, key.field())));
        return Cursor.write(lists.json(), sort, place);
    }

    private Listing<R> and(String field, String term, @Nullable Object value) {
        Rows.type(view.row(), field); // a misspelt field fails at the first call, filtered or not
        if (value != null) {
            conditions = conditions.and(term, value);
        }
        return this;
    }
}
