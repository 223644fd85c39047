package entente.platform.web.list;

import entente.platform.view.FullText;
import jakarta.persistence.Id;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks into row classes: public fields, one of them {@code @Id}. Quarkus hides the public fields
 * of entities behind accessors when it builds a service, so they are found as declared.
 */
final class Rows {

    private Rows() {}

    static String id(Class<?> row) {
        return Stream.<Class<?>>iterate(row, type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(Id.class))
                .map(Field::getName)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(row + " has no @Id field"));
    }

    static Class<?> type(Class<?> row, String field) {
        return field(row, field).getType();
    }

    /** Whether some rows may have no value there. */
    static boolean isNullable(Class<?> row, String field) {
        return field(row, field).getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Whether its words are indexed. */
    static boolean isFullText(Class<?> row, String field) {
        return field(row, field).isAnnotationPresent(FullText.class);
    }

    /** Whether the text is also found by words that are written a little otherwise. */
    static boolean isFuzzy(Class<?> row, String field) {
        FullText text = field(row, field).getAnnotation(FullText.class);
        return text != null && text.fuzzy();
    }

    static @Nullable Object value(Object row, String name) {
        try {
            Field field = field(row.getClass(), name);
            field.setAccessible(true);
            return field.get(row);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(row.getClass() + " hides " + name, e);
        }
    }

    private static Field field(Class<?> row, String name) {
        for (Class<?> type = row; type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        throw new IllegalArgumentException(row + " has no field " + name);
    }
}
