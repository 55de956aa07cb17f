/// How residents have used the terminals: sessions by language, aids, length and theme, and whether
/// people got done what they came for, as daily counts without any link between them.
///
/// Door of the package: [Uses], which `Terminal` hands on. Invariants: only codes of closed lists
/// are counted, anything else as `other`; no reader gets a day or a month that runs, or a count so
/// small that it could point at somebody; where nothing has been told, nothing is claimed.
@NullMarked
package se.digipunkt.server.terminal.use;

import org.jspecify.annotations.NullMarked;
