package se.digipunkt.kiosk.terminal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

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

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The start page for residents. The language stands in the address and nowhere else.
@Controller
final class TerminalPages {

    /// Those with texts; the settings say which of them, and in which order.
    static final List<String> LANGUAGES = List.of("sv", "en", "ar");

    private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    TerminalPages.class.getClassLoader(),
                    "se.digipunkt.kiosk");
    private final Map<String, Texts> texts =
            LANGUAGES.stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Function.identity(),
                                    tag -> Texts.load(TerminalPages.class, "terminal", tag)));
    private final Told told;
    private final Outlook outlook;

    TerminalPages(Told told, Outlook outlook) {
        this.told = told;
        this.outlook = outlook;
    }

    @Get
    @Produces(HTML)
    String start(@Nullable @QueryValue String lang) {
        List<String> offered = told.settings().map(TerminalPages::offered).orElse(LANGUAGES);
        String chosen = lang != null && offered.contains(lang) ? lang : offered.getFirst();
        Texts inLanguage = Objects.requireNonNull(texts.get(chosen));
        TerminalView view =
                told.settings()
                        .map(settings -> TerminalView.of(settings, outlook, offered, inLanguage))
                        .orElseGet(() -> TerminalView.preparing(offered));
        StringOutput output = new StringOutput();
        engine.render("terminal/terminal.jte", Map.of("view", view, "texts", inLanguage), output);
        return output.toString();
    }

    private static List<String> offered(Settings settings) {
        List<String> known = settings.languages().stream().filter(LANGUAGES::contains).toList();
        return known.isEmpty() ? LANGUAGES : known;
    }
}
