package entente.platform.web.list;

import entente.platform.view.FullText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The {@code where} of a list: HQL terms over row {@code r}, all values bound. Immutable. */
record Conditions(List<String> terms, Map<String, Object> values) {

    static final Conditions NONE = new Conditions(List.of(), Map.of());

    /** Words in a text, in the form that its index is made for; {@code :value} are the words. */
    static String words(String text) {
        String reading = "''" + FullText.READING + "''";
        return "cast(sql('to_tsvector("
                + reading
                + ", ?) @@ websearch_to_tsquery("
                + reading
                + ", ?)', "
                + text
                + ", :value) as Boolean) = true";
    }

    /** One more condition; {@code :value} in the term stands for the value. */
    Conditions and(String term, Object value) {
        String name = "p" + values.size();
        List<String> more = new ArrayList<>(terms);
        more.add(term.replace(":value", ":" + name));
        Map<String, Object> bound = new LinkedHashMap<>(values);
        bound.put(name, value);
        return new Conditions(more, bound);
    }

    /**
     * Only rows after the one with these values: equal in the first keys and behind in the next.
     * Nulls are last, so nothing is behind a null, and a null is behind everything else. Where
     * there are no nulls, the first key is bounded by itself too: that is where PostgreSQL begins
     * to walk the index, which it cannot see from the alternatives.
     *
     * @param nullable which fields may be null
     */
    Conditions after(
            Sort sort, List<? extends @Nullable Object> place, Predicate<String> nullable) {
        Map<String, Object> bound = new LinkedHashMap<>(values);
        List<String> ways = new ArrayList<>();
        List<String> equal = new ArrayList<>();
        List<String> more = new ArrayList<>(terms);
        for (int i = 0; i < place.size(); i++) {
            Sort.Key key = sort.keys().get(i);
            Object value = place.get(i);
            if (value == null) {
                equal.add("r." + key.field() + " is null");
            } else {
                String name = "k" + i;
                bound.put(name, value);
                String sign = key.descending() ? " <" : " >";
                String behind = "r." + key.field() + sign + " :" + name;
                List<String> way = new ArrayList<>(equal);
                if (nullable.test(key.field())) {
                    way.add("(" + behind + " or r." + key.field() + " is null)");
                } else {
                    way.add(behind);
                    if (i == 0) {
                        more.add("r." + key.field() + sign + "= :" + name);
                    }
                }
                ways.add(String.join(" and ", way));
                equal.add("r." + key.field() + " = :" + name);
            }
        }
        more.add(
                "("
                        + String.join(" or ", ways.stream().map(way -> "(" + way + ")").toList())
                        + ")");
        return new Conditions(more, bound);
    }

    String hql() {
        return terms.isEmpty() ? "" : " where " + String.join(" and ", terms);
    }
}
