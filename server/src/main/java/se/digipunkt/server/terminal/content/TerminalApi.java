package se.digipunkt.server.terminal.content;

import com.fasterxml.jackson.databind.JsonNode;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.List;

/// What residents' terminals show, for programs: themes, texts, sites, languages. Every change is a
/// new version; kiosks have it with their next sync.
@Controller("/api/v1/terminal")
@Secured({Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Terminal")
final class TerminalApi {

    private final Reading reading;
    private final TerminalChanges changes;
    private final ThemeHistory history;
    private final Access access;

    TerminalApi(Reading reading, TerminalChanges changes, ThemeHistory history, Access access) {
        this.reading = reading;
        this.changes = changes;
        this.history = history;
        this.access = access;
    }

    /// All themes with their texts and sites, and all languages.
    @Get("/themes")
    ContentView themes() {
        return ContentView.of(reading.now(), changes);
    }

    /// One theme with its texts and sites.
    @Get("/themes/{theme}")
    ContentView.Theme theme(String theme) {
        return themes().items().stream()
                .filter(known -> known.code().equals(theme))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
    }

    /// All versions of a theme's texts and sites that the region has written, the newest first.
    @Get("/themes/{theme}/history")
    Changes history(String theme) {
        return new Changes(history.of(theme(theme).code()));
    }

    /// Writes a text: `{version, title, text, review}`. Empty title and text take it away: the
    /// Swedish text is shown then, and without that one the theme is not shown. A Swedish text
    /// under a new code, with version 0, begins a theme.
    @Put("/themes/{theme}/texts/{language}")
    @RequestBody(content = @Content(schema = @Schema(implementation = TextForm.class)))
    ContentView.Theme writeText(
            HttpRequest<?> request, String theme, String language, @Body JsonNode body) {
        changes.write(access.actor(request), theme, language, TextForm.json(body));
        return theme(theme);
    }

    /// Gives a text back to the program: its own is shown again, and follows upgrades. 404 where
    /// the program has none.
    ///
    /// @param version that was seen
    @Delete("/themes/{theme}/texts/{language}")
    ContentView.Theme giveBackText(
            HttpRequest<?> request, String theme, String language, @QueryValue long version) {
        changes.giveBack(access.actor(request), theme, language, version);
        return theme(theme);
    }

    /// Gives the sites of a theme back to the program, likewise.
    ///
    /// @param version that was seen
    @Delete("/themes/{theme}/sites")
    ContentView.Theme giveBackSites(
            HttpRequest<?> request, String theme, @QueryValue long version) {
        changes.giveBackSites(access.actor(request), theme, version);
        return theme(theme);
    }

    /// Who switched languages on or off and declared them reviewed, the newest first.
    @Get("/languages/history")
    LanguageChanges languageHistory() {
        return new LanguageChanges(history.ofLanguages());
    }

    /// Sets the sites: `{version, sites: [{name, address, languages, municipality}]}`, the most
    /// useful first.
    @Put("/themes/{theme}/sites")
    @RequestBody(content = @Content(schema = @Schema(implementation = SitesChange.class)))
    ContentView.Theme setSites(HttpRequest<?> request, String theme, @Body JsonNode body) {
        changes.set(access.actor(request), theme, SitesForm.json(body));
        return theme(theme);
    }

    /// Switches a language on or off, and tells whether a speaker has reviewed what comes with the
    /// program now (other texts of a later version are drafts again): `{version, offered,
    /// reviewed}`.
    @Put("/languages/{language}")
    @RequestBody(content = @Content(schema = @Schema(implementation = LanguageChange.class)))
    ContentView setLanguage(HttpRequest<?> request, String language, @Body JsonNode body) {
        new Members()
                .require(body, "offered", JsonNode::isBoolean, "true")
                .require(body, "reviewed", JsonNode::isBoolean, "false")
                .refuse();
        changes.set(
                access.actor(request),
                language,
                body.path("version").asLong(-1),
                body.path("offered").asBoolean(),
                body.path("reviewed").asBoolean());
        return themes();
    }

    @Introspected
    record Changes(List<ContentView.Change> items) {}

    @Introspected
    record LanguageChanges(List<ContentView.LanguageChange> items) {}

    /// @param version that was seen
    @Introspected
    record SitesChange(long version, List<Site> sites) {}

    /// @param version that was seen
    @Introspected
    record LanguageChange(long version, boolean offered, boolean reviewed) {}
}
