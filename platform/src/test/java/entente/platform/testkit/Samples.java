package entente.platform.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A value of any type that events are made of, the same in every run. */
final class Samples {

    private Samples() {}

    static Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalArgumentException("No sample of " + type);
        }
        return switch (plain.getName()) {
            case "java.lang.String" -> "text";
            case "int", "java.lang.Integer" -> 7;
            case "long", "java.lang.Long" -> 7L;
            case "boolean", "java.lang.Boolean" -> true;
            case "java.math.BigDecimal" -> new BigDecimal("12.50");
            case "java.util.UUID" -> UUID.fromString("0198c5a2-7b1e-7c3a-9d54-3f2a1b6c8d90");
            case "java.time.Instant" -> Instant.parse("2026-07-14T09:30:00Z");
            case "java.time.LocalDate" -> LocalDate.parse("2026-07-14");
            case String _ when plain.isEnum() -> plain.getEnumConstants()[0];
            case String _ when plain.isRecord() -> instance(plain);
            case String _ when plain.isSealed() -> of(plain.getPermittedSubclasses()[0]);
            case String name -> throw new IllegalArgumentException("No sample of " + name);
        };
    }

    private static Object collection(ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        return switch (type.getRawType().getTypeName()) {
            case "java.util.List" -> List.of(of(of[0]));
            case "java.util.Set" -> Set.of(of(of[0]));
            case "java.util.Optional" -> Optional.of(of(of[0]));
            case "java.util.Map" -> Map.of(of(of[0]), of(of[1]));
            case String name -> throw new IllegalArgumentException("No sample of " + name);
        };
    }

    private static Object instance(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = of(components[i].getGenericType());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("No sample of " + type.getName(), e);
        }
    }
}
