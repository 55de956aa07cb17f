package se.digipunkt.server.places;

import com.fasterxml.jackson.annotation.JsonInclude;

/// A book bus that carries a kiosk and drives rounds.
public record Bus(
        String id,
        String name,
        String municipality,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean sample)
        implements Place {}
