package se.digipunkt.server.web;

/// Whether figures that are counted in the background can be: answered by whoever counts them.
public interface FigureCheck {

    /// How many places have figures that cannot be counted at present.
    int failing();
}
