package entente.supplier.certificates;

import entente.supplier.files.FileReference;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody attests of a supplier.
 *
 * @param type what it certifies, e.g. {@code ISO-9001}
 * @param scope which part of the supplier, e.g. a plant; null: all of it
 * @param issuer who attests it
 * @param validFrom first day
 * @param validUntil last day
 * @param file the paper itself, null when it was not brought
 */
public record Certificate(
        String type,
        @Nullable String scope,
        String issuer,
        LocalDate validFrom,
        LocalDate validUntil,
        @Nullable FileReference file) {

    /** Whether it attests the same of the same part. */
    boolean isAbout(Certificate other) {
        return type.equals(other.type) && Objects.equals(scope, other.scope);
    }

    /** Whether it goes on after the other one's last day and has begun by the day given. */
    boolean follows(Certificate other, LocalDate begun) {
        return isAbout(other) && validUntil.isAfter(other.validUntil) && !validFrom.isAfter(begun);
    }

    boolean overlaps(Certificate other) {
        return !validFrom.isAfter(other.validUntil) && !other.validFrom.isAfter(validUntil);
    }
}
