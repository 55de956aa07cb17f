package se.digipunkt.protocol;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// What may be kept of an entry that could not be read: numbers, and text of the shape of a code, a
/// reference, an id or a moment. A name or a sentence has none of these shapes.
final class Harmless {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9:-]{0,119}");
    private static final Pattern MOMENT = Pattern.compile("[0-9][0-9TZ:.+-]{0,39}");

    private Harmless() {}

    static boolean is(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER, BOOLEAN, NULL -> true;
            case STRING -> isText(value.textValue());
            case ARRAY ->
                    StreamSupport.stream(value.spliterator(), false).allMatch(Harmless::isItem);
            case OBJECT, BINARY, MISSING, POJO -> false;
        };
    }

    private static boolean isItem(JsonNode item) {
        return item.isNumber() || item.isTextual() && isText(item.textValue());
    }

    private static boolean isText(String text) {
        return CODE.matcher(text).matches() || MOMENT.matcher(text).matches() || Ids.isUuid(text);
    }
}
