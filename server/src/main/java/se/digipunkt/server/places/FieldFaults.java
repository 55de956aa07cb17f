package se.digipunkt.server.places;

import se.digipunkt.protocol.Fault;

import java.util.List;

/// Tells what is wrong with which field of one place.
///
/// @param prefix what stands before the field in pointers, for example `/line/7`
/// @param all what is wrong is added here
record FieldFaults(String prefix, List<Fault> all) {

    int count() {
        return all.size();
    }

    /// @param field its pointer without the first slash
    void add(String field, String code, String detail) {
        all.add(new Fault(prefix + "/" + field, code, detail));
    }

    /// One line of text that both databases and every page can hold.
    String line(String field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            add(field, "too-long", Integer.toString(longest));
        }
        if (text.codePoints().anyMatch(FieldFaults::unwritable)) {
            add(field, "control-characters", "");
        }
        return text;
    }

    private static boolean unwritable(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }

    /// A name of somebody else's as one step of a pointer (RFC 6901, 3).
    static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }
}
