package se.digipunkt.server.terminal.use;

/// How often, or that it is kept secret.
///
/// @param value a code
/// @param hidden true where the number could point at somebody
record Shown(String value, long times, boolean hidden) {}
