/// Small things that three or more capabilities need: ids, the clock, periods, CSV files. Knows no
/// capability.
@NullMarked
package se.digipunkt.server.common;

import org.jspecify.annotations.NullMarked;
