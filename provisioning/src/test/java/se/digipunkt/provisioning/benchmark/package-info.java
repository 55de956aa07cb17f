/// Measures the real programs and writes what it saw, with machine and date, into
/// docs/benchmarks.md. Run by `mvn -Pbenchmark`; never part of the tests, since a figure is no
/// proof.
@NullMarked
package se.digipunkt.provisioning.benchmark;

import org.jspecify.annotations.NullMarked;
