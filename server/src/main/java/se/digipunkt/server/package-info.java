/// The Digipunkt server: one folder for each capability that a person in the region would name.
///
/// [Server] starts it. Which capability may use which stands in `docs/architecture.md` and is
/// checked by the build. `storage`, `web` and `common` are technical and know no capability.
@NullMarked
package se.digipunkt.server;

import org.jspecify.annotations.NullMarked;
