package se.digipunkt.protocol;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Optional;

/// A value of a closed list, known outside by its code in kebab-case. Codes are stable: they stand
/// in journals that are older than the program.
public interface Coded {

    /// The code as it stands in JSON and in the database, for example `no-id-document`.
    @JsonValue
    String code();

    /// The value with that code, or empty when the list has none.
    static <T extends Enum<T> & Coded> Optional<T> find(Class<T> list, String code) {
        for (T value : list.getEnumConstants()) {
            if (value.code().equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /// The usual code of an enum constant: lower case, hyphens for underscores.
    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
