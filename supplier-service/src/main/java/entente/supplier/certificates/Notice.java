package entente.supplier.certificates;

import java.time.LocalDate;

/**
 * When a certificate's end is spoken of.
 *
 * @param reminderDays before its last day
 * @param graceDays after its last day
 */
public record Notice(int reminderDays, int graceDays) {

    /** The day from which on it is spoken of. */
    LocalDate reminder(Certificate certificate) {
        return certificate.validUntil().minusDays(reminderDays);
    }

    /** The last day on which it still counts. */
    LocalDate graceUntil(Certificate certificate) {
        return certificate.validUntil().plusDays(graceDays);
    }

    boolean isOver(Certificate certificate, LocalDate today) {
        return today.isAfter(graceUntil(certificate));
    }
}
