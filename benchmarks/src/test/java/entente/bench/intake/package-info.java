/** Tests of what the benches of intake are made of. */
@org.jspecify.annotations.NullMarked
package entente.bench.intake;
