package se.digipunkt.server.terminal.content;

import se.digipunkt.protocol.Fault;

import java.util.List;
import java.util.Map;

/// What is typed in a field.
final class Fields {

    private Fields() {}

    static String one(Map<String, Object> fields, String name) {
        return fields.getOrDefault(name, "").toString().strip();
    }

    /// -1 for what is no number: a version that nothing has.
    static long number(Map<String, Object> fields, String name) {
        String text = one(fields, name);
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : -1;
    }

    /// Ends of lines and the like as single spaces.
    static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /// A line in which numbers written in groups stay together: `114 14` would otherwise be read as
    /// `14 114` among Arabic letters, since a plain space there runs from right to left.
    static String text(String typed) {
        return line(typed).replaceAll("(?<=[0-9]) (?=[0-9])", "\u00A0");
    }

    static void check(List<Fault> faults, String pointer, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            faults.add(new Fault(pointer, "too-long", Integer.toString(longest)));
        } else if (text.codePoints().anyMatch(Fields::unwritable)) {
            faults.add(new Fault(pointer, "control-characters", ""));
        }
    }

    /// Persian joins and parts letters with characters that are nowhere seen.
    private static boolean unwritable(int codePoint) {
        int type = Character.getType(codePoint);
        boolean joiner = codePoint == 0x200C || codePoint == 0x200D;
        return type == Character.CONTROL
                || type == Character.UNASSIGNED
                || (type == Character.FORMAT && !joiner);
    }
}
