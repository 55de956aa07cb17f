/// The rules of the house, checked against the compiled code.
///
/// [HouseRule] holds them, each with a bad example under `bad.<rule>` that it must catch: a rule
/// that catches nothing proves nothing. [Arrows] is the table of who may use whom, and
/// [ArrowDiagram] draws what is there.
@NullMarked
package se.digipunkt.provisioning.architecture;

import org.jspecify.annotations.NullMarked;
