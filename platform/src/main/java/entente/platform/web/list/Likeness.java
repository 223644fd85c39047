package entente.platform.web.list;

import entente.platform.view.FullText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How much the text of a row is like another one: by words that both have in any form, and by each
 * word that is written much like one of the other's. In HQL, all values bound.
 *
 * @param words of the other text that are long enough to be told apart by their trigrams
 */
record Likeness(String field, String text, List<String> words) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int TELLING = 4;
    private static final int MOST = 12;

    /** Within a text of HQL, so quoted twice. */
    private static final String READING = "''" + FullText.READING + "''";

    /** A query for any of the words of a text. */
    private static final String ANY_OF =
            "cast(replace(cast(plainto_tsquery("
                    + READING
                    + ", ?) as text), '' & '', '' | '') as tsquery)";

    static Likeness to(String field, String text) {
        return new Likeness(
                field,
                text,
                Arrays.stream(BETWEEN.split(text))
                        .filter(word -> word.length() >= TELLING)
                        .distinct()
                        .limit(MOST)
                        .toList());
    }

    /** What there must be of it. */
    String condition() {
        return "cast(sql('(to_tsvector(%s, ?) @@ %s%s)', r.%s, :like%s) as Boolean) = true"
                .formatted(
                        READING,
                        ANY_OF,
                        " or ? operator(public.<%) ?".repeat(words.size()),
                        field,
                        pairs());
    }

    /** The likest first. */
    String order() {
        return "cast(sql('ts_rank(to_tsvector(%s, ?), %s)%s', r.%s, :like%s) as Double) desc"
                .formatted(
                        READING,
                        ANY_OF,
                        " + public.word_similarity(?, ?)".repeat(words.size()),
                        field,
                        pairs());
    }

    private String pairs() {
        return IntStream.range(0, words.size())
                .mapToObj(i -> ", :like" + i + ", r." + field)
                .collect(Collectors.joining());
    }

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("like", text);
        IntStream.range(0, words.size()).forEach(i -> values.put("like" + i, words.get(i)));
        return values;
    }

    /** Rows that are like it, among others that hold. */
    Conditions among(Conditions others) {
        Map<String, Object> values = new LinkedHashMap<>(others.values());
        values.putAll(values());
        return new Conditions(
                Stream.concat(others.terms().stream(), Stream.of(condition())).toList(), values);
    }
}
