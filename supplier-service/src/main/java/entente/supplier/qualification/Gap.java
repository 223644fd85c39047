package entente.supplier.qualification;

import org.jspecify.annotations.Nullable;

/**
 * What stands between a supplier and its qualification.
 *
 * @param detail which one, where the check alone does not say it
 */
public record Gap(Check check, @Nullable String detail) {

    /** In plain words. */
    public String text() {
        String name =
                switch (check) {
                    case SANCTIONS_SCREENING -> "sanctions screening";
                    case FINANCIAL_CHECK -> "financial check";
                    case QUESTIONNAIRE -> "questionnaire";
                    case DOCUMENT -> "document";
                };
        return detail == null ? name : name + " (" + detail + ")";
    }
}
