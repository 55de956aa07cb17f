package se.digipunkt.server.guidance.errands;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.storage.IsoDate;

import java.time.LocalDate;

/// What an errand is called in a language from a day on.
///
/// @param language BCP 47
@MappedEntity("errand_text")
record ErrandTextRow(@Id String code, String language, @IsoDate LocalDate validFrom, String text) {}
