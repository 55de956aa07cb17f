package se.digipunkt.kiosk.terminal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

import org.jspecify.annotations.Nullable;

import se.digipunkt.kiosk.settings.Told;

/// Where the screen leads who cannot be led where they wanted to go.
@Controller("/sites")
final class SitePages {

    private final Themes themes;
    private final Rendering rendering;

    SitePages(Told told, Rendering rendering) {
        this.themes = new Themes(told);
        this.rendering = rendering;
    }

    /// To a place that is not among the sites of the themes.
    @Get("/refused")
    @Produces(Rendering.HTML)
    String refused(HttpRequest<?> request) {
        return page("refused", "", rendering.wishes(request.getParameters()));
    }

    /// To a site that does not answer. A host to try again may stand in the query; anything but the
    /// name of a site of the themes is left out.
    @Get("/away")
    @Produces(Rendering.HTML)
    String away(HttpRequest<?> request) {
        @Nullable String host = request.getParameters().get("host");
        return page(
                "away",
                host != null && themes.isHost(host) ? host : "",
                rendering.wishes(request.getParameters()));
    }

    private String page(String what, String host, Wishes wishes) {
        return rendering.page(
                "site",
                new SiteView(
                        rendering.frame("/sites/" + what, wishes),
                        rendering.screenTexts(wishes),
                        what,
                        host),
                wishes);
    }
}
