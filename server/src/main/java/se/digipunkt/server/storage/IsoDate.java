package se.digipunkt.server.storage;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A date as ISO 8601 `TEXT`: stands at every `LocalDate` of a row and of a statement.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.RECORD_COMPONENT})
@TypeDef(type = DataType.STRING, converter = DateAsText.class)
public @interface IsoDate {}
