package se.digipunkt.server.web;

import java.util.Set;

/// Whether figures that are counted in the background can be: answered by whoever counts them.
public interface FigureCheck {

    /// The ids of places whose figures cannot be counted at present.
    Set<String> failing();
}
