package se.digipunkt.kiosk.desk;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.http.uri.UriBuilder;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.DeskPage;

/// `?lang=` on any page of the desk chooses its language from then on, and leads to the page
/// itself.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ChosenLanguageFilter {

    private static final String CHOICE = "lang";

    @RequestFilter
    @Nullable HttpResponse<?> choose(HttpRequest<?> request) {
        String chosen = request.getParameters().get(CHOICE);
        if (chosen == null || request.getMethod() != HttpMethod.GET || !isOfDesk(request)) {
            return null;
        }
        Cookie cookie = Cookie.of(ReaderLanguage.COOKIE, DeskPage.language(chosen));
        UriBuilder page = UriBuilder.of(request.getPath());
        request.getParameters()
                .forEach(
                        (name, values) -> {
                            if (!name.equals(CHOICE)) {
                                page.queryParam(name, values.toArray());
                            }
                        });
        return HttpResponse.seeOther(page.build())
                .cookie(cookie.httpOnly(true).sameSite(SameSite.Strict).path(DeskPages.BASE));
    }

    private static boolean isOfDesk(HttpRequest<?> request) {
        String path = request.getPath();
        return path.equals(DeskPages.BASE) || path.startsWith(DeskPages.BASE + "/");
    }
}
