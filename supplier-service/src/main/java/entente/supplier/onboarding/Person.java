package entente.supplier.onboarding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Personal data behind a person id; can be erased, and then the id stands for nobody known. */
public record Person(UUID id, String name, @Nullable String email, @Nullable String phone) {

    /** What is shown of somebody whose data were erased. */
    static Person erased(UUID id) {
        return new Person(id, "erased person", null, null);
    }
}
