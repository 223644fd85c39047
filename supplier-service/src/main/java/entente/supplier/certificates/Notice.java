package entente.supplier.certificates;

/**
 * When a certificate's end is spoken of.
 *
 * @param reminderDays before its last day
 * @param graceDays after its last day
 */
public record Notice(int reminderDays, int graceDays) {}
