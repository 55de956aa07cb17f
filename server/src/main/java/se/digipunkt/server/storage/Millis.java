package se.digipunkt.server.storage;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A moment as `BIGINT` milliseconds since 1970 UTC: stands at every `Instant` of a row and of a
/// statement.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.RECORD_COMPONENT})
@TypeDef(type = DataType.LONG, converter = InstantAsMillis.class)
public @interface Millis {}
