/// What goes through the door of `terminal`: what kiosks are told of their content, and what they
/// tell of calls for help. Records alone, so that the parts of the capability and those who call
/// its door name them without knowing each other.
@NullMarked
package se.digipunkt.server.terminal.told;

import org.jspecify.annotations.NullMarked;
