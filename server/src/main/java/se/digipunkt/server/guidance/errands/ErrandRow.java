package se.digipunkt.server.guidance.errands;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.IsoDate;

import java.time.LocalDate;
import java.util.List;

/// An errand and the days on which it is in the list.
///
/// @param competences numbers of DigComp 2.2 between commas
/// @param validFrom its first day in the list
/// @param retiredFrom the first day on which it no longer is
@MappedEntity("errand")
record ErrandRow(
        @Id String code,
        long position,
        String digidelGroup,
        String competences,
        @IsoDate LocalDate validFrom,
        @IsoDate @Nullable LocalDate retiredFrom) {

    boolean isInListOn(LocalDate day) {
        return !validFrom.isAfter(day) && (retiredFrom == null || retiredFrom.isAfter(day));
    }

    List<String> competenceNumbers() {
        return competences.isEmpty() ? List.of() : List.of(competences.split(","));
    }
}
