/// The residents' screen: what they can get help with, where help is and when, in their language
/// and in large type.
///
/// Works from the settings that the server told last, so also without a network, and says plainly
/// what it does not know. It leaves no trace: no cookie, no storage, no log of who asked for what;
/// the language stands in the address. What is open now and when somebody helps next comes from
/// `outlook`; the usual hours are shown in the server's words, and what nobody has put in words
/// only where nothing better is known. Uses settings and outlook; no door: nothing else calls it.
@NullMarked
package se.digipunkt.kiosk.terminal;

import org.jspecify.annotations.NullMarked;
