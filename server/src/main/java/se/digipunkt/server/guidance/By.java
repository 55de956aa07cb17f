package se.digipunkt.server.guidance;

import se.digipunkt.protocol.Fault;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    public boolean isAlone() {
        return this == AGE_BAND || this == GENDER;
    }

    /// What a record no longer says once it is coarse.
    boolean isForgotten() {
        return this == HOUR || isAlone();
    }

    /// Reads characteristics that figures are asked by, from codes with commas between them.
    ///
    /// @param faults what cannot be asked by is added here, at `/by`
    public static Set<By> read(String text, List<Fault> faults) {
        Set<By> by = EnumSet.noneOf(By.class);
        for (String code : text.split(",", -1)) {
            find(code)
                    .ifPresentOrElse(
                            found -> {
                                if (!by.add(found)) {
                                    faults.add(new Fault("/by", "repeated", ""));
                                }
                            },
                            () -> faults.add(new Fault("/by", "unknown-code", codes())));
        }
        if (by.size() > MOST) {
            faults.add(new Fault("/by", "too-many", Integer.toString(MOST)));
        }
        if (by.size() > 1 && by.stream().anyMatch(By::isAlone)) {
            faults.add(new Fault("/by", "only-alone", "ageBand, gender"));
        }
        return by;
    }

    public static Optional<By> find(String code) {
        return Arrays.stream(values()).filter(by -> by.code.equals(code)).findFirst();
    }

    static String codes() {
        return List.of(values()).stream().map(By::code).collect(Collectors.joining(", "));
    }
}
