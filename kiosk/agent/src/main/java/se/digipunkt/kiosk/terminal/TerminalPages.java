package se.digipunkt.kiosk.terminal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Texts;
import se.digipunkt.kiosk.outlook.Outlook;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Settings;
import se.digipunkt.protocol.TerminalContent;
import se.digipunkt.protocol.TerminalLanguage;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The pages for residents. What they have chosen stands in the address and nowhere else.
@Controller
final class TerminalPages {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";

    private static final List<TerminalLanguage> AT_FIRST =
            List.of(
                    TerminalLanguage.SWEDISH,
                    TerminalLanguage.EASY_SWEDISH,
                    TerminalLanguage.ENGLISH);

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    TerminalPages.class.getClassLoader(),
                    "se.digipunkt.kiosk");
    private final Map<String, Texts> texts =
            TerminalLanguage.tags().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Function.identity(),
                                    tag -> Texts.load(TerminalPages.class, "terminal", tag)));
    private final Told told;
    private final Outlook outlook;
    private final Themes themes;

    TerminalPages(Told told, Outlook outlook) {
        this.told = told;
        this.outlook = outlook;
        this.themes = new Themes(told);
    }

    /// @param lang tag of the language; one that is not offered is Swedish
    /// @param size of the text: `large` or `largest`
    /// @param contrast `more`
    @Get
    @Produces(HTML)
    String start(
            @Nullable @QueryValue String lang,
            @Nullable @QueryValue String size,
            @Nullable @QueryValue String contrast) {
        Wishes wishes = wishes(lang, size, contrast);
        TerminalView view =
                told.settings()
                        .map(settings -> start(settings, wishes))
                        .orElseGet(() -> TerminalView.preparing(frame("/", wishes)));
        return rendered("terminal/terminal.jte", view, wishes);
    }

    /// A theme that is gone, or not yet there, leads to the start page.
    @Get("/themes/{code}")
    @Produces(HTML)
    HttpResponse<String> theme(
            String code,
            @Nullable @QueryValue String lang,
            @Nullable @QueryValue String size,
            @Nullable @QueryValue String contrast) {
        Wishes wishes = wishes(lang, size, contrast);
        return told.settings()
                .flatMap(settings -> page(settings, code, wishes))
                .map(page -> HttpResponse.ok(rendered("terminal/theme.jte", page, wishes)))
                .orElseGet(() -> HttpResponse.seeOther(URI.create(wishes.to("/"))));
    }

    private TerminalView start(Settings settings, Wishes wishes) {
        List<ThemeView> tiles = themes.all(settings, wishes.language());
        return TerminalView.of(settings, outlook, frame("/", wishes), tiles, texts(wishes));
    }

    private Optional<ThemePage> page(Settings settings, String code, Wishes wishes) {
        return themes.find(settings, code, wishes.language())
                .map(
                        theme ->
                                new ThemePage(
                                        frame(theme.path(), wishes),
                                        theme,
                                        PlaceView.of(
                                                settings.place(),
                                                outlook.here(settings, wishes.language()),
                                                texts(wishes)),
                                        themes.all(settings, wishes.language()).stream()
                                                .filter(other -> !other.code().equals(code))
                                                .toList(),
                                        settings.sample()));
    }

    private Frame frame(String path, Wishes wishes) {
        return new Frame(
                path, wishes, offered(), isDraft(wishes.language()), told.contentVersion());
    }

    private boolean isDraft(String language) {
        return told.settings()
                .map(Settings::terminal)
                .map(TerminalContent::drafts)
                .orElse(List.of())
                .contains(language);
    }

    private Wishes wishes(@Nullable String lang, @Nullable String size, @Nullable String contrast) {
        List<TerminalLanguage> offered = offered();
        String chosen =
                offered.stream()
                        .map(TerminalLanguage::code)
                        .filter(tag -> tag.equals(lang))
                        .findFirst()
                        .orElse(offered.getFirst().code());
        return Wishes.of(chosen, size, contrast);
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

    private Texts texts(Wishes wishes) {
        return Objects.requireNonNull(texts.get(wishes.language()));
    }

    private String rendered(String template, Object view, Wishes wishes) {
        StringOutput output = new StringOutput();
        engine.render(template, Map.of("view", view, "texts", texts(wishes)), output);
        return output.toString();
    }
}
