package se.digipunkt.kiosk.terminal;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Texts;
import se.digipunkt.kiosk.outlook.Line;
import se.digipunkt.kiosk.outlook.Outlook;
import se.digipunkt.protocol.Settings;

import java.util.List;

/// The residents' start page.
///
/// @param here null before the kiosk has been enrolled
/// @param ask whom to ask, or when somebody is there to be asked; empty when nobody ever is
/// @param themes what people need help with; none from a server that does not tell, or before the
///   texts have come
/// @param topics in their place, in the chosen language
record TerminalView(
        Frame frame,
        @Nullable PlaceView here,
        String ask,
        String municipality,
        List<ThemeView> themes,
        List<String> topics,
        List<PlaceView> nearby,
        boolean sample) {

    private static final String ANYTHING_ELSE = "other";

    TerminalView {
        themes = List.copyOf(themes);
        topics = List.copyOf(topics);
        nearby = List.copyOf(nearby);
    }

    static TerminalView preparing(Frame frame) {
        return new TerminalView(frame, null, "", "", List.of(), List.of(), List.of(), false);
    }

    static TerminalView of(
            Settings settings, Outlook outlook, Frame frame, List<ThemeView> themes, Texts texts) {
        return new TerminalView(
                frame,
                PlaceView.of(settings.place(), outlook.here(settings, texts.language()), texts),
                ask(settings, outlook, texts),
                settings.place().municipalityName(),
                themes,
                themes.isEmpty() ? topics(settings, texts.language()) : List.of(),
                settings.nearby().stream()
                        .map(
                                place ->
                                        PlaceView.of(
                                                place,
                                                outlook.nearby(place, texts.language()),
                                                texts))
                        .toList(),
                settings.sample());
    }

    /// Who is told to ask finds somebody, unless nobody knows.
    private static String ask(Settings settings, Outlook outlook, Texts texts) {
        if (outlook.isHelpPromised(settings).orElse(true)) {
            return texts.text(settings.place().kind().equals("bus") ? "ask.bus" : "ask");
        }
        return outlook.help(settings, texts.language()).lines().stream()
                .filter(line -> line.kind() != Line.Kind.WARNING)
                .map(Line::text)
                .findFirst()
                .orElse("");
    }

    private static List<String> topics(Settings settings, String language) {
        return settings.errandList().errands().stream()
                .filter(errand -> !errand.code().equals(ANYTHING_ELSE))
                .map(errand -> errand.text(language))
                .toList();
    }
}
