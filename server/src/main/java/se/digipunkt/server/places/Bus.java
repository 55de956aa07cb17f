package se.digipunkt.server.places;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A book bus that carries a kiosk and drives rounds.
public record Bus(
        String id,
        String name,
        String municipality,
        @Nullable LocalDate archivedOn,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean sample)
        implements Place {

    public Bus(String id, String name, String municipality, boolean sample) {
        this(id, name, municipality, null, sample);
    }
}
