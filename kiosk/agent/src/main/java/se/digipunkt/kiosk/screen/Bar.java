package se.digipunkt.kiosk.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.desk.Texts;
import se.digipunkt.protocol.TerminalLanguage;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the bar over every page says, in the resident's language.
final class Bar {

    private static final List<String> WORDS =
            List.of("bar", "home", "help", "finished", "still", "stay", "move");

    private final Map<String, Texts> texts =
            TerminalLanguage.tags().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Function.identity(),
                                    tag -> Texts.load(Bar.class, "screen", tag)));
    private final Visitor visitor;

    Bar(Visitor visitor) {
        this.visitor = visitor;
    }

    /// @param used true when somebody is there who can say that they are finished
    ObjectNode shown(Place place, boolean used) {
        Texts in = in(place);
        ObjectNode message =
                message("show")
                        .put("language", in.language())
                        .put("direction", in.direction())
                        .put("site", place.isSite())
                        .put("used", used)
                        .put("words", words(place));
        ObjectNode words = message.putObject("texts");
        WORDS.forEach(key -> words.put(key, in.text(key)));
        return message;
    }

    ObjectNode called(Place place) {
        return message("words").put("words", words(place));
    }

    ObjectNode refusal(Place place) {
        return message("words").put("words", in(place).text("no-files"));
    }

    static ObjectNode count(int seconds) {
        return message("count").put("seconds", seconds);
    }

    static ObjectNode calm() {
        return message("calm");
    }

    private String words(Place place) {
        return place.isSite() ? visitor.callState(in(place).language()).orElse("") : "";
    }

    private static ObjectNode message(String kind) {
        return DevTools.object().put("kind", kind);
    }

    private Texts in(Place place) {
        String language = place.language();
        return Objects.requireNonNull(
                texts.get(
                        texts.containsKey(language) ? language : TerminalLanguage.SWEDISH.code()));
    }
}
