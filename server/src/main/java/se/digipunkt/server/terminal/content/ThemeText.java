package se.digipunkt.server.terminal.content;

/// What a theme says in one language.
///
/// @param title on its tile
/// @param text two to four short sentences
record ThemeText(String title, String text, Review review) {}
