package se.digipunkt.server.storage;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// An instant as milliseconds since 1970 UTC, the same number in both databases.
@Singleton
public final class InstantAsMillis implements AttributeConverter<Instant, Long> {

    @Override
    public @Nullable Long convertToPersistedValue(
            @Nullable Instant instant, ConversionContext context) {
        return instant == null ? null : instant.toEpochMilli();
    }

    @Override
    public @Nullable Instant convertToEntityValue(
            @Nullable Long millis, ConversionContext context) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
