/**
 * What others attest of a supplier, and what our own audits found (rule S3): certificates with
 * their periods, reminders and grace, and audits whose findings stay open until closed with
 * evidence.
 */
@NullMarked
package entente.supplier.certificates;

import org.jspecify.annotations.NullMarked;
