package se.digipunkt.server.terminal.content;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

import se.digipunkt.protocol.Ids;
import se.digipunkt.protocol.TerminalLanguage;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Where the region keeps what residents' terminals show.
@Controller("/terminal")
@Secured({Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Hidden
final class TerminalPages {

    private static final String ALL = "terminal/content/all";
    private static final String THEME = "terminal/content/theme";
    private static final String TEXT = "terminal/content/text";
    private static final String SITES = "terminal/content/sites";
    private static final String ADDRESS = "/terminal";
    private static final String SWEDISH = TerminalLanguage.SWEDISH.code();

    /// Empty lines for sites beside those that there are.
    private static final int MORE_SITES = 2;

    private final Reading reading;

    private final TerminalChanges changes;
    private final ThemeHistory history;
    private final Access access;
    private final Pages pages;

    TerminalPages(
            Reading reading,
            TerminalChanges changes,
            ThemeHistory history,
            Access access,
            Pages pages) {
        this.reading = reading;
        this.changes = changes;
        this.history = history;
        this.access = access;
        this.pages = pages;
    }

    /// @param code and form of a new theme, as far as they are written
    /// @param history of the languages
    record AllView(
            ContentView content,
            String code,
            TextForm form,
            List<ContentView.LanguageChange> history) {}

    record ThemePage(ContentView.Theme theme, List<ContentView.Change> history) {}

    /// @param swedish what it is translated from
    /// @param shipped true when the program has one
    record TextPage(
            ContentView.Theme theme,
            ContentView.Text swedish,
            TerminalLanguage language,
            TextForm form,
            boolean shipped) {}

    /// @param lines as far as they are written, with some empty ones
    /// @param shipped true when the program has sites for the theme
    record SitesPage(
            ContentView.Theme theme, long version, List<SitesForm.Line> lines, boolean shipped) {}

    @Get
    HttpResponse<?> all(HttpRequest<?> request) {
        return pages.show(request, ALL, all("", new TextForm(0, "", "", "original")));
    }

    /// Begins a theme.
    @Post("/themes")
    HttpResponse<?> add(HttpRequest<?> request, @Body Map<String, Object> fields) {
        TextForm typed = TextForm.of(fields);
        TextForm form = new TextForm(0, typed.title(), typed.text(), Review.ORIGINAL.code());
        String code = Fields.one(fields, "code");
        return done(
                request,
                ADDRESS,
                () -> {
                    checkNew(code, form);
                    changes.write(access.actor(request), code, SWEDISH, form);
                },
                ALL,
                () -> all(code, form));
    }

    @Post("/languages/{language}")
    HttpResponse<?> language(
            HttpRequest<?> request, String language, @Body Map<String, Object> fields) {
        changes.set(
                access.actor(request),
                language,
                Fields.number(fields, "version"),
                fields.containsKey("offered"),
                fields.containsKey("reviewed"));
        return pages.saved(request, ADDRESS);
    }

    @Get("/themes/{theme}")
    HttpResponse<?> theme(HttpRequest<?> request, String theme) {
        return pages.show(request, THEME, new ThemePage(find(theme), history.of(theme)));
    }

    @Get("/themes/{theme}/sites")
    HttpResponse<?> sites(HttpRequest<?> request, String theme) {
        ContentView.Theme known = find(theme);
        return pages.show(
                request,
                SITES,
                sites(
                        theme,
                        new SitesForm(
                                known.sitesVersion(),
                                known.sites().stream().map(SitesForm.Line::of).toList())));
    }

    @Post("/themes/{theme}/sites")
    HttpResponse<?> setSites(
            HttpRequest<?> request, String theme, @Body Map<String, Object> fields) {
        SitesForm form = SitesForm.of(fields);
        return done(
                request,
                ADDRESS + "/themes/" + theme,
                () -> changes.set(access.actor(request), theme, form),
                SITES,
                () -> sites(theme, form));
    }

    @Get("/themes/{theme}/texts/{language}")
    HttpResponse<?> text(HttpRequest<?> request, String theme, String language) {
        ContentView.Text text = find(theme).text(known(language).code());
        String review = text.review() == null ? Review.DRAFT.code() : text.review();
        return pages.show(
                request,
                TEXT,
                text(
                        theme,
                        language,
                        new TextForm(text.version(), text.title(), text.text(), review)));
    }

    @Post("/themes/{theme}/texts/{language}")
    HttpResponse<?> write(
            HttpRequest<?> request,
            String theme,
            String language,
            @Body Map<String, Object> fields) {
        TextForm form = TextForm.of(fields);
        find(theme);
        return done(
                request,
                ADDRESS + "/themes/" + theme,
                () -> changes.write(access.actor(request), theme, language, form),
                TEXT,
                () -> text(theme, language, form));
    }

    /// The program's text is shown again.
    @Post("/themes/{theme}/texts/{language}/shipped")
    HttpResponse<?> giveBack(
            HttpRequest<?> request,
            String theme,
            String language,
            @Body Map<String, Object> fields) {
        changes.giveBack(access.actor(request), theme, language, Fields.number(fields, "version"));
        return pages.saved(request, ADDRESS + "/themes/" + theme);
    }

    @Post("/themes/{theme}/sites/shipped")
    HttpResponse<?> giveBackSites(
            HttpRequest<?> request, String theme, @Body Map<String, Object> fields) {
        changes.giveBackSites(access.actor(request), theme, Fields.number(fields, "version"));
        return pages.saved(request, ADDRESS + "/themes/" + theme);
    }

    private AllView all(String code, TextForm form) {
        return new AllView(content(), code, form, history.ofLanguages());
    }

    private void checkNew(String code, TextForm form) {
        if (!Ids.isCode(code)) {
            throw refused("/code", code.isEmpty() ? "required" : "terminal-code-malformed");
        }
        if (reading.now().knows(code)) {
            throw refused("/code", "terminal-code-taken");
        }
        if (form.title().isEmpty()) {
            throw refused("/title", "required");
        }
    }

    private static ProblemException refused(String pointer, String code) {
        return new ProblemException(WebProblem.Validation.of(pointer, code, ""));
    }

    private TextPage text(String theme, String language, TextForm form) {
        ContentView.Theme found = find(theme);
        boolean shipped = reading.shipped().hash(theme, language) != null;
        return new TextPage(found, found.text(SWEDISH), known(language), form, shipped);
    }

    private SitesPage sites(String theme, SitesForm form) {
        List<SitesForm.Line> lines = new ArrayList<>(form.lines());
        for (int i = 0; i < MORE_SITES && lines.size() < SitesForm.MOST; i++) {
            lines.add(SitesForm.Line.EMPTY);
        }
        boolean shipped = reading.shipped().sitesHash(theme) != null;
        return new SitesPage(find(theme), form.version(), lines, shipped);
    }

    private HttpResponse<?> done(
            HttpRequest<?> request,
            String to,
            Runnable change,
            String template,
            Supplier<Object> again) {
        return pages.change(
                request,
                to,
                change,
                template,
                again,
                pointer -> pointer.replaceFirst("/sites/(\\d+)/(\\w+)", "/$2-$1"));
    }

    private ContentView content() {
        return ContentView.of(reading.now(), changes);
    }

    private ContentView.Theme find(String theme) {
        return content().items().stream()
                .filter(known -> known.code().equals(theme))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
    }

    private static TerminalLanguage known(String tag) {
        return TerminalLanguage.find(tag)
                .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
    }
}
