package entente.local.importing;

import entente.local.importing.CsvFormat.Unreadable;
import entente.local.importing.Mapping.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Whether a mapping says where one value comes from, and in words that can be read. */
final class ValueFaults {

    private ValueFaults() {}

    /**
     * @param reading reads what the mapping itself says: constants, defaults, replacements
     * @throws IllegalArgumentException when it does not say enough or says what cannot be read
     */
    static void refuse(String name, @Nullable Value value, UnaryOperator<String> reading) {
        if (value == null) {
            throw new IllegalArgumentException(name + " has nothing behind it");
        }
        if ((value.constant() == null) == value.column().isEmpty()) {
            throw new IllegalArgumentException(name + " needs either a column or a constant");
        }
        for (String text : own(value)) {
            if (text.isBlank()) {
                throw new IllegalArgumentException(name + ": its constant or default is empty");
            }
            try {
                String unused = reading.apply(text.strip());
            } catch (Unreadable e) {
                throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
            }
        }
    }

    private static List<String> own(Value value) {
        List<String> own =
                new ArrayList<>(
                        value.values().values().stream().filter(text -> !text.isBlank()).toList());
        if (value.constant() != null) {
            own.add(value.constant());
        }
        if (value.fallback() != null) {
            own.add(value.fallback());
        }
        return own;
    }
}
