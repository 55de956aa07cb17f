package se.digipunkt.server.storage;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A date as ISO 8601 text, which sorts as dates do, the same in both databases.
@Singleton
public final class DateAsText implements AttributeConverter<LocalDate, String> {

    @Override
    public @Nullable String convertToPersistedValue(
            @Nullable LocalDate date, ConversionContext context) {
        return date == null ? null : date.toString();
    }

    @Override
    public @Nullable LocalDate convertToEntityValue(
            @Nullable String text, ConversionContext context) {
        return text == null ? null : LocalDate.parse(text);
    }
}
