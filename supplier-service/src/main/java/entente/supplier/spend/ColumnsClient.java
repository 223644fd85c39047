package entente.supplier.spend;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows turned into the arrays that a statement takes, one per column. */
final class ColumnsClient {

    private ColumnsClient() {}

    // The array is made with the element type that it is cast to.
    @SuppressWarnings("unchecked")
    static <T, V> @Nullable V[] each(
            Class<V> type, Collection<T> from, Function<T, @Nullable V> value) {
        @Nullable V[] all = (@Nullable V[]) Array.newInstance(type, from.size());
        int i = 0;
        for (T one : from) {
            all[i++] = value.apply(one);
        }
        return all;
    }
}
