package se.digipunkt.server.guidance.desk;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.OwnOrder;
import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.Millis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// How the desk of a place stands.
///
/// @param tilesVersion of the errand list; 0 before there was an order
/// @param tiles codes between commas
/// @param measuringUntil last day of a measuring week
/// @param call that staff of a bus chose last
@MappedEntity("guidance_desk")
record DeskRow(
        @Id String place,
        int tilesVersion,
        @IsoDate @Nullable LocalDate tilesWeek,
        String tiles,
        @IsoDate @Nullable LocalDate measuringUntil,
        @MappedProperty("call") @Nullable String call,
        @Millis @Nullable Instant callChosen) {

    /// Null before there was one.
    @Nullable OwnOrder order() {
        return tilesVersion == 0
                ? null
                : new OwnOrder(place, tilesVersion, tilesWeek, List.of(tiles.split(",")));
    }
}
