/// Themes, their texts in each language, the sites that can be opened from them, and the languages
/// that are on: what terminals carry, and where the region keeps it.
///
/// Invariants: the program ships every text in every language, and what the region has written
/// stands before it; nothing that the region wrote is ever changed or lost, a newer version takes
/// its place; every text says whether a speaker has reviewed it, and a language that none has is
/// off until the region switches it on.
@NullMarked
package se.digipunkt.server.terminal.content;

import org.jspecify.annotations.NullMarked;
