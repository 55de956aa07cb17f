/// Who may do what: users and their roles, sign-in, tokens, and the audit of what was changed.
///
/// Door: [Access], which tells the [Actor] behind a request and what they may. Invariants: a token
/// is stored only as its SHA-256 and a password only as its Argon2id hash; every route names its
/// roles with `@Secured` ([Role.Name]) and one without is refused; a request that changes something
/// by cookie comes from our own pages; the last admin stays. A user has a name, no e-mail and no
/// real name. People and kiosks send the same kind of token; `fleet` knows the kiosks'
/// ([KioskTokens]). Uses `web`, `storage`, `common`.
@NullMarked
package se.digipunkt.server.access;

import org.jspecify.annotations.NullMarked;
