package se.digipunkt.server.places.rounds;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.places.time.ClockTime;
import se.digipunkt.server.places.time.WrittenDate;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalInt;

/// Reads single fields, and tells what is wrong where it was written.
final class FieldReader {

    /// For the row of what is no stop.
    static final int ROUND = -1;

    private static final int LONGEST_NAME = 120;
    private static final int LATEST = 24 * 60;

    private final Pointers pointers;
    private final List<Fault> faults;

    FieldReader(Pointers pointers, List<Fault> faults) {
        this.pointers = pointers;
        this.faults = faults;
    }

    /// Where a field was written.
    @FunctionalInterface
    interface Pointers {

        Pointers JSON = (row, field) -> row < 0 ? "/" + field : "/stops/" + row + "/" + field;
        Pointers PAGE = (row, field) -> row < 0 ? "/" + field : "/" + field + "-" + row;

        /// @param line where the round begins; the row of a stop is its line
        static Pointers file(int line) {
            return (row, field) ->
                    "/line/"
                            + (row < 0 ? line : row)
                            + "/"
                            + switch (field) {
                                case "id" -> "round";
                                case "point" -> "stop";
                                case "stops" -> "";
                                case "often" -> "everyWeeks";
                                default -> field;
                            };
        }

        String at(int row, String field);
    }

    void fault(String field, String code, String detail) {
        fault(ROUND, field, code, detail);
    }

    void fault(int row, String field, String code, String detail) {
        faults.add(new Fault(pointers.at(row, field), code, detail));
    }

    int faults() {
        return faults.size();
    }

    String required(int row, String field, String text) {
        if (text.isEmpty()) {
            fault(row, field, "required", "");
        }
        return text;
    }

    String name(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST_NAME) {
            fault("name", "too-long", Integer.toString(LONGEST_NAME));
        }
        if (text.codePoints().anyMatch(FieldReader::unwritable)) {
            fault("name", "control-characters", "");
        }
        return required(ROUND, "name", text);
    }

    private static boolean unwritable(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }

    /// @return null when it is empty or wrong
    @Nullable LocalDate date(String field, String text) {
        return WrittenDate.read(text, (code, detail) -> fault(field, code, detail));
    }

    /// As people in Sweden write it; an end at `24` is midnight.
    ///
    /// @return null when it is empty or wrong
    @Nullable LocalTime time(int row, String field, String text) {
        if (text.isEmpty()) {
            fault(row, field, "required", "");
            return null;
        }
        OptionalInt minutes = ClockTime.minutes(text);
        if (minutes.isEmpty() || field.equals("from") && minutes.getAsInt() == LATEST) {
            boolean number = text.matches("[0-9]{1,2}([:.]?[0-9]{2})?");
            fault(row, field, number ? "no-such-time" : "malformed", "09:30");
            return null;
        }
        return LocalTime.MIDNIGHT.plusMinutes(minutes.getAsInt());
    }

    boolean flag(String field, String text) {
        if (!List.of("", "true", "false").contains(text)) {
            fault(field, "malformed", "true, false");
        }
        return text.equals("true");
    }
}
