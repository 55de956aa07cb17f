package se.digipunkt.kiosk.terminal;

import io.micronaut.core.convert.value.ConvertibleMultiValues;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.TerminalAid;

import java.util.EnumSet;
import java.util.Set;

/// The residents' page says that somebody touches it, and how they use it.
@Controller("/terminal")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionApi {

    private static final String THEMES = "/themes/";

    /// What only the page itself knows; the rest stands in its address.
    private static final Set<TerminalAid> TOLD_BY_PAGE =
            Set.of(TerminalAid.READ_ALOUD, TerminalAid.KEYBOARD);

    private final Sessions sessions;
    private final Rendering rendering;
    private final Themes themes;
    private final Told told;

    SessionApi(Sessions sessions, Rendering rendering, Told told) {
        this.sessions = sessions;
        this.rendering = rendering;
        this.themes = new Themes(told);
        this.told = told;
    }

    /// From this machine only: whoever looks at the page from elsewhere is no resident. The query
    /// is that of the page's address, with its path as `page` and with `aid` for each aid that the
    /// page knows of.
    @Post("/touched")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    void touched(HttpRequest<?> request) {
        if (request.getRemoteAddress().getAddress().isLoopbackAddress()) {
            sessions.touched(use(request.getParameters()));
        }
    }

    private Use use(ConvertibleMultiValues<String> query) {
        Wishes wishes = rendering.wishes(query);
        Set<TerminalAid> aids = EnumSet.noneOf(TerminalAid.class);
        aids.addAll(wishes.aids());
        query.getAll("aid").stream()
                .flatMap(code -> Coded.find(TerminalAid.class, code).stream())
                .filter(TOLD_BY_PAGE::contains)
                .forEach(aids::add);
        return new Use(wishes.language(), aids, theme(query.get("page"), wishes));
    }

    /// One that there is: what else stands in an address is counted nowhere.
    private @Nullable String theme(@Nullable String page, Wishes wishes) {
        return page == null || !page.startsWith(THEMES)
                ? null
                : told.settings()
                        .flatMap(
                                settings ->
                                        themes.find(
                                                settings,
                                                page.substring(THEMES.length()),
                                                wishes.language()))
                        .map(ThemeView::code)
                        .orElse(null);
    }
}
