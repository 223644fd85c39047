/** Tests of the asking side. */
@org.jspecify.annotations.NullMarked
package entente.bench.http;
