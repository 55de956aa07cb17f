/// What residents' terminals carry, and what became of it.
///
/// Door: [Terminal]. Below it, `content` keeps themes, texts and sites, `use` counts sessions and
/// answers, `help` keeps calls for help; `told` is what goes through the door. Neighbours: `intake`
/// hands to kiosks what they carry, and to here what they tell.
@NullMarked
package se.digipunkt.server.terminal;

import org.jspecify.annotations.NullMarked;
