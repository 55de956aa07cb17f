package se.digipunkt.kiosk.terminal;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Texts;
import se.digipunkt.kiosk.outlook.Outlook;
import se.digipunkt.protocol.Settings;

import java.util.List;

/// The residents' start page.
///
/// @param languages to choose from, each with its own name
/// @param here null before the kiosk has been enrolled
/// @param topics what people get help with, in the chosen language
record TerminalView(
        List<String> languages,
        @Nullable PlaceView here,
        String municipality,
        List<String> topics,
        List<PlaceView> nearby,
        boolean sample) {

    private static final String ANYTHING_ELSE = "other";

    static TerminalView preparing(List<String> languages) {
        return new TerminalView(languages, null, "", List.of(), List.of(), false);
    }

    static TerminalView of(
            Settings settings, Outlook outlook, List<String> languages, Texts texts) {
        return new TerminalView(
                languages,
                PlaceView.of(settings.place(), outlook.here(settings, texts.language()), texts),
                settings.place().municipalityName(),
                settings.errandList().errands().stream()
                        .filter(errand -> !errand.code().equals(ANYTHING_ELSE))
                        .map(errand -> errand.text(texts.language()))
                        .toList(),
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
}
