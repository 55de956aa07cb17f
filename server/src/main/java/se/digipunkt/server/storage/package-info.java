/// One database behind all capabilities: SQLite in the data folder, or PostgreSQL by URL; same
/// tables, same statements, same values in both.
///
/// Door: [WriteGate]. Invariants: every write goes through it; SQLite runs with the pragmas of
/// [SqliteDatabase], read back at start; a database in memory, in use by another server or newer
/// than the program is refused ([StorageRefused]). Instants are `BIGINT` milliseconds and dates ISO
/// `TEXT` ([SqlTable]). Technical: knows no capability.
@NullMarked
package se.digipunkt.server.storage;

import org.jspecify.annotations.NullMarked;
