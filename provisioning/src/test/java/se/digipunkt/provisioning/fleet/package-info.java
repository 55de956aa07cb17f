/// Proofs that what a server reckons from scripted lives is the truth of them, with and without the
/// wire.
@NullMarked
package se.digipunkt.provisioning.fleet;

import org.jspecify.annotations.NullMarked;
