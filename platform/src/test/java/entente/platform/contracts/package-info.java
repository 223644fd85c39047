/**
 * Checks of what a service promises to others: the schemas, examples and the AsyncAPI document in
 * its {@code contracts/} folder. A service's test runs them all by implementing {@link
 * entente.platform.contracts.ContractRules}; its publisher's test calls {@link
 * entente.platform.contracts.Contracts#assertProduces} or {@code assertProducesExample}.
 */
@NullMarked
package entente.platform.contracts;

import org.jspecify.annotations.NullMarked;
