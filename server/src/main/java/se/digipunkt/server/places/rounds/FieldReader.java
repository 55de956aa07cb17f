package se.digipunkt.server.places.rounds;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads single fields, and tells what is wrong where it was written.
final class FieldReader {

    /// For the row of what is no stop.
    static final int ROUND = -1;

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[:.]([0-9]{2})");
    private static final int LONGEST_NAME = 120;

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
        if (text.isEmpty()) {
            return null;
        }
        if (!DATE.matcher(text).matches()) {
            fault(field, "malformed", "2026-11-21");
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            fault(field, "no-such-date", "2026-11-21");
            return null;
        }
    }

    /// As `9:30`, `09:30` or `9.30`.
    ///
    /// @return null when it is empty or wrong
    @Nullable LocalTime time(int row, String field, String text) {
        Matcher parts = TIME.matcher(text);
        if (text.isEmpty()) {
            fault(row, field, "required", "");
            return null;
        }
        if (!parts.matches()) {
            fault(row, field, "malformed", "09:30");
            return null;
        }
        int hour = Integer.parseInt(parts.group(1));
        int minute = Integer.parseInt(parts.group(2));
        if (hour > 23 || minute > 59) {
            fault(row, field, "no-such-time", "09:30");
            return null;
        }
        return LocalTime.of(hour, minute);
    }

    boolean flag(String field, String text) {
        if (!List.of("", "true", "false").contains(text)) {
            fault(field, "malformed", "true, false");
        }
        return text.equals("true");
    }
}
