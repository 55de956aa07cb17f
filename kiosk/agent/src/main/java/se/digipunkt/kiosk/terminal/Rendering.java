package se.digipunkt.kiosk.terminal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import io.micronaut.core.convert.value.ConvertibleMultiValues;
import io.micronaut.http.MediaType;

import jakarta.inject.Singleton;

import se.digipunkt.desk.Texts;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.kiosk.terminal.aloud.Voices;
import se.digipunkt.protocol.Settings;
import se.digipunkt.protocol.TerminalContent;
import se.digipunkt.protocol.TerminalLanguage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes the residents' pages, each as its reader wants to see it.
@Singleton
final class Rendering {

    static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";

    private static final List<TerminalLanguage> AT_FIRST =
            List.of(
                    TerminalLanguage.SWEDISH,
                    TerminalLanguage.EASY_SWEDISH,
                    TerminalLanguage.ENGLISH);

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Rendering.class.getClassLoader(), "se.digipunkt.kiosk");
    private final Map<String, Texts> texts = loaded("terminal");
    private final Map<String, Texts> screenTexts = loaded("screen");
    private final Told told;
    private final Voices voices;

    Rendering(Told told, Voices voices) {
        this.told = told;
        this.voices = voices;
    }

    /// @param query of the page's address; a language that is not offered is Swedish
    Wishes wishes(ConvertibleMultiValues<String> query) {
        List<TerminalLanguage> offered = offered();
        String chosen =
                offered.stream()
                        .map(TerminalLanguage::code)
                        .filter(tag -> tag.equals(query.get("lang")))
                        .findFirst()
                        .orElse(offered.getFirst().code());
        return Wishes.of(chosen, query);
    }

    Frame frame(String path, Wishes wishes) {
        return new Frame(
                path,
                wishes,
                offered(),
                isDraft(wishes.language()),
                told.contentVersion(),
                voices.languages());
    }

    Texts texts(Wishes wishes) {
        return texts(wishes.language());
    }

    /// @param language one of the terminal's
    Texts texts(String language) {
        return Objects.requireNonNull(texts.get(language));
    }

    /// Of the screen's supervisor: what residents read where it stops them.
    Texts screenTexts(Wishes wishes) {
        return Objects.requireNonNull(screenTexts.get(wishes.language()));
    }

    String page(String template, Object view, Wishes wishes) {
        return page(template, view, wishes, Map.of());
    }

    /// @param more what the template gets beside the view and the texts of all pages
    String page(String template, Object view, Wishes wishes, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("view", view);
        all.put("texts", texts(wishes));
        StringOutput output = new StringOutput();
        engine.render("terminal/" + template + ".jte", all, output);
        return output.toString();
    }

    private boolean isDraft(String language) {
        return told.settings()
                .map(Settings::terminal)
                .map(TerminalContent::drafts)
                .orElse(List.of())
                .contains(language);
    }

    /// As the settings say, as far as this program has texts; before there are any those that were
    /// written in their language.
    private List<TerminalLanguage> offered() {
        List<TerminalLanguage> known =
                told.settings().stream()
                        .flatMap(settings -> settings.languages().stream())
                        .flatMap(tag -> TerminalLanguage.find(tag).stream())
                        .toList();
        return known.isEmpty() ? AT_FIRST : known;
    }

    private static Map<String, Texts> loaded(String capability) {
        return TerminalLanguage.tags().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Function.identity(),
                                tag -> Texts.load(Rendering.class, capability, tag)));
    }
}
