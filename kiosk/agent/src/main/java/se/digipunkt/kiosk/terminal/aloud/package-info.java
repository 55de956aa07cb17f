/// Reads the residents' pages aloud where the browser has no voice for a language: the program
/// `espeak-ng`, when it is installed and knows the language. Door: [Voices]. Nothing that is read
/// is kept: the words go to the program, the sound to the page.
@NullMarked
package se.digipunkt.kiosk.terminal.aloud;

import org.jspecify.annotations.NullMarked;
