package se.digipunkt.kiosk.terminal;

import io.micronaut.core.convert.value.ConvertibleMultiValues;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

import se.digipunkt.kiosk.outlook.Outlook;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The pages for residents. What they have chosen stands in the address and nowhere else.
@Controller
final class TerminalPages {

    private final Told told;
    private final Outlook outlook;
    private final SiteReach reach;
    private final Themes themes;
    private final Rendering rendering;

    TerminalPages(Told told, Outlook outlook, Rendering rendering, SiteReach reach) {
        this.told = told;
        this.outlook = outlook;
        this.reach = reach;
        this.themes = new Themes(told);
        this.rendering = rendering;
    }

    @Get
    @Produces(Rendering.HTML)
    String start(HttpRequest<?> request) {
        return start(request.getParameters());
    }

    /// @param query what is wished
    String start(ConvertibleMultiValues<String> query) {
        Wishes wishes = rendering.wishes(query);
        TerminalView view =
                told.settings()
                        .map(settings -> start(settings, wishes))
                        .orElseGet(() -> TerminalView.preparing(rendering.frame("/", wishes)));
        return rendering.page("terminal", view, wishes);
    }

    /// A theme that is gone, or not yet there, leads to the start page.
    @Get("/themes/{code}")
    @Produces(Rendering.HTML)
    HttpResponse<String> theme(HttpRequest<?> request, String code) {
        Wishes wishes = rendering.wishes(request.getParameters());
        return told.settings()
                .flatMap(settings -> page(settings, code, wishes))
                .map(page -> HttpResponse.ok(rendering.page("theme", page, wishes)))
                .orElseGet(() -> HttpResponse.seeOther(URI.create(wishes.to("/"))));
    }

    private TerminalView start(Settings settings, Wishes wishes) {
        List<ThemeView> tiles = themes.all(settings, wishes.language());
        return TerminalView.of(
                settings, outlook, rendering.frame("/", wishes), tiles, rendering.texts(wishes));
    }

    private Optional<ThemePage> page(Settings settings, String code, Wishes wishes) {
        return themes.find(settings, code, wishes.language())
                .map(
                        theme ->
                                new ThemePage(
                                        rendering.frame(theme.path(), wishes),
                                        theme,
                                        PlaceView.of(
                                                settings.place(),
                                                outlook.here(settings, wishes.language()),
                                                rendering.texts(wishes)),
                                        themes.all(settings, wishes.language()).stream()
                                                .filter(other -> !other.code().equals(code))
                                                .toList(),
                                        reach.isOnline() ? null : away(wishes),
                                        settings.sample()));
    }

    private String away(Wishes wishes) {
        return rendering.screenTexts(wishes).text("site.away");
    }
}
