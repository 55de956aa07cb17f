/// What the registry tells of a service point beside where it is and when it is open: who runs it,
/// its names and languages, what there is to use, how it is reached.
///
/// Part of `places`. Values that the door hands out, and the one way in which they are written as
/// text: in the database, in a column of a file and in the record of changes. Nothing here is about
/// a person: contact is the point's own.
@NullMarked
package se.digipunkt.server.places.registry;

import org.jspecify.annotations.NullMarked;
