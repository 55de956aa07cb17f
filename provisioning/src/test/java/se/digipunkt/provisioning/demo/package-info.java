/// Proofs of the demo's own bookkeeping, against a server that only counts.
@NullMarked
package se.digipunkt.provisioning.demo;

import org.jspecify.annotations.NullMarked;
