package entente.planted.good.orders;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What pure code may. */
public record OrderId(String value, LocalDate on, List<String> items) {
    public OrderId {
        items = List.copyOf(items);
    }

    String upper() {
        return switch (items.size()) {
            case 0 -> value;
            default -> (value + on.plusDays(1)).toUpperCase(Locale.ROOT);
        };
    }
}
