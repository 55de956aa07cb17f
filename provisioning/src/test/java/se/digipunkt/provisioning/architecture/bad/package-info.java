/// A bad example for each rule of the house, laid out like the real packages: `bad.<rule>.server…`.
/// Each must be caught; none is used by anything.
@NullMarked
package se.digipunkt.provisioning.architecture.bad;

import org.jspecify.annotations.NullMarked;
