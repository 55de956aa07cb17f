package se.digipunkt.server.coverage.reach;

import se.digipunkt.server.places.Position;

/// Where people live: a locality, or a cell of a grid.
///
/// @param name empty for a cell
/// @param municipality four-digit code
/// @param centre from where the way is measured for all who live there
/// @param people inhabitants; 0 as well where nobody knows how many
/// @param counted false where nobody knows how many
public record Spot(
        String id, String name, String municipality, Position centre, int people, boolean counted) {

    public Spot(String id, String name, String municipality, Position centre, int people) {
        this(id, name, municipality, centre, people, true);
    }
}
