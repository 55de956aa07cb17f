/// What a kiosk and the server say to each other, protocol v1: records and their JSON, nothing
/// else.
///
/// An entry of a journal is written once and copied verbatim for ever: it is read as a JSON tree
/// first ([EntryReader]), hashed in its canonical form ([CanonicalJson], RFC 8785) and only then
/// understood as an [EntryBody]. Unknown fields are ignored by both sides, except that guidance
/// from people is refused when it carries any (there must be no place for a name). Both sides use
/// the same reader, so that what the desk accepts the server accepts.
@NullMarked
package se.digipunkt.protocol;

import org.jspecify.annotations.NullMarked;
