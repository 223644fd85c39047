package entente.platform.view;

import java.util.Arrays;
import java.util.stream.Collectors;

/** May rows of these views have changed since? Told by one text, to be read before the rows. */
public final class ViewStamp {

    private ViewStamp() {}

    /**
     * An expression of SQL for a text that is another one whenever a view took something in, was
     * touched by an operator, or shows another generation of its table; the same one while it only
     * passes events that do not concern it.
     *
     * @param views names with their versions, like {@code supplier_v1}
     */
    public static String of(String... views) {
        String names = Arrays.stream(views).collect(Collectors.joining("', '", "'", "'"));
        return "md5(concat((select string_agg(concat_ws(' ', consumer, source, partition,"
                + " updated_at), ',' order by consumer, source, partition) from checkpoint where"
                + " regexp_replace(consumer, '_g[0-9]+$', '') in ("
                + names
                + ")), (select string_agg(concat_ws(' ', view, version, generation, state), ',' order"
                + " by view, version, generation) from view_generation where view || '_v' || version"
                + " in ("
                + names
                + "))))";
    }
}
