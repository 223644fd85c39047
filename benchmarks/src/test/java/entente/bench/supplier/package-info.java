/** Tests of the company that supplier-service is measured with. */
@org.jspecify.annotations.NullMarked
package entente.bench.supplier;
