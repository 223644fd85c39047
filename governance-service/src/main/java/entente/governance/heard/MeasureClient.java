package entente.governance.heard;

import entente.governance.heard.MeasureView.MeasureRow;
import entente.platform.web.list.Lists;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was measured from the rows of the view. */
@Singleton
public class MeasureClient implements MeasureBook {

    private final MeasureView view;
    private final Lists lists;

    MeasureClient(MeasureView view, Lists lists) {
        this.view = view;
        this.lists = lists;
    }

    /**
     * Of the periods that hold the month the shortest counts; of a period what tells all its values
     * counts before what tells one.
     */
    @Override
    public Optional<Measured> value(UUID supplierId, String code, String level, YearMonth month) {
        List<String> ids = ids(supplierId, code, level, month);
        List<MeasureRow> rows = lists.of(view).in("id", ids).current();
        return rows.stream()
                .min(Comparator.comparingInt(row -> ids.indexOf(row.id)))
                .map(row -> measured(row, code));
    }

    static List<String> ids(UUID supplierId, String code, String level, YearMonth month) {
        List<String> ids = new ArrayList<>();
        for (String period : Months.holding(month)) {
            ids.add(MeasureView.whole(supplierId, level, period));
            ids.add(MeasureView.single(supplierId, level, period, code));
        }
        return ids;
    }

    static Measured measured(MeasureRow row, String code) {
        int at = Arrays.asList(row.codes).indexOf(code);
        @Nullable BigDecimal value = at < 0 ? null : new BigDecimal(row.numbers[at]);
        return new Measured(value, row.period, row.version, row.event, row.position);
    }
}
