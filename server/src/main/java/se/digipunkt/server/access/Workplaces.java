package se.digipunkt.server.access;

import java.util.List;

/// Knows where people can work. Implemented by `places`, which access must not know.
public interface Workplaces {

    /// All points and buses, in the order of lists.
    List<Choice> places();

    /// All municipalities, the region's own first.
    List<Choice> municipalities();

    /// @param id of a point or bus, or code of a municipality
    /// @param group what it is listed under; empty for a municipality
    record Choice(String id, String name, String group) {}
}
