/**
 * ERP history from CSV files to purchase events: a mapping file says which column means what, each
 * row becomes one or several events, and importing the same file again changes nothing. Reading,
 * translating and sending are apart: {@link entente.local.importing.CsvRows} streams, {@link
 * entente.local.importing.Translation} is pure, {@link entente.local.importing.PurchasePublisher}
 * sends.
 */
@NullMarked
package entente.local.importing;

import org.jspecify.annotations.NullMarked;
