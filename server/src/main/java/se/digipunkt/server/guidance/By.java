package se.digipunkt.server.guidance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A characteristic that figures can be asked by.
public enum By {
    ERRAND("errand"),
    LANGUAGE("language"),
    OUTCOME("outcome"),
    BARRIER("barrier"),
    CHANNEL("channel"),
    FORM("form"),
    /// Of the day on which help was given.
    WEEKDAY("weekday"),
    /// Begun hour of the day, where the moment is known; Europe/Stockholm.
    HOUR("hour"),
    /// What the person would need to know to do the errand alone; by the errand list.
    COMPETENCE("competence"),
    AGE_BAND("ageBand"),
    GENDER("gender");

    /// Figures are told by so many at most.
    static final int MOST = 2;

    private final String code;

    By(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Age and gender are asked for twice a year and say something about a person: crossed with
    /// anything they would soon point at one.
    boolean isAlone() {
        return this == AGE_BAND || this == GENDER;
    }

    /// What a record no longer says once it is coarse.
    boolean isForgotten() {
        return this == HOUR || isAlone();
    }

    static Optional<By> find(String code) {
        return Arrays.stream(values()).filter(by -> by.code.equals(code)).findFirst();
    }

    static String codes() {
        return List.of(values()).stream().map(By::code).collect(Collectors.joining(", "));
    }
}
