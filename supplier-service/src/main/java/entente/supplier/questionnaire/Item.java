package entente.supplier.questionnaire;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question in a questionnaire, in the words of one revision.
 *
 * @param section under which heading it stands, e.g. {@code cultural-fit}; shares of points are
 *     told per section
 */
public record Item(UUID questionId, int revision, @Nullable String section, Wording wording) {}
