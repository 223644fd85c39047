package entente.supplier.questionnaire;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where other capabilities find what is to be asked. A bean to be injected. */
@FunctionalInterface
public interface Questionnaires {

    /**
     * One version of a questionnaire, always current.
     *
     * @param version null: the latest
     */
    Optional<Edition> find(UUID questionnaire, @Nullable Integer version);
}
