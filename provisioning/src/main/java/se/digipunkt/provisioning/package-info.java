/// From an empty machine to a running system. Now: the demo; packages, cards and the fleet
/// simulator come with their issues. May use every other module; nothing uses it.
@NullMarked
package se.digipunkt.provisioning;

import org.jspecify.annotations.NullMarked;
