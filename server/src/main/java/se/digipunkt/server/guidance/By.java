package se.digipunkt.server.guidance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A characteristic that figures can be asked by.
public enum By {
    ERRAND,
    LANGUAGE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<By> find(String code) {
        return Arrays.stream(values()).filter(by -> by.code().equals(code)).findFirst();
    }
}
