/**
 * The benchmark: this application against the same diagrams on a bare engine, on one database server. It runs with
 * {@code mvn -Pbench verify} only; {@code src/docs/benchmark.md} says what it measures and what came out.
 */
package se.backabarnet.bench;
