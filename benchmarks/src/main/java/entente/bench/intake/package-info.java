/** Intake of purchase events beside Kafka Streams, which does the same job exactly once. */
@org.jspecify.annotations.NullMarked
package entente.bench.intake;
