package se.digipunkt.server.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.filters.SecurityFilter;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.common.Sha256;
import se.digipunkt.server.web.Caller;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class SignInPages {

    static final String PATH = "/sign-in";

    private final SignIns signIns;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Caller caller;
    private final Pages pages;

    SignInPages(
            SignIns signIns, Sessions sessions, SessionCookie cookie, Caller caller, Pages pages) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.cookie = cookie;
        this.caller = caller;
        this.pages = pages;
    }

    /// The sign-in page that leads back to where the reader wanted to go.
    static String leadingBackTo(URI wanted) {
        String path = wanted.getRawPath();
        String query = wanted.getRawQuery();
        String next = query == null ? path : path + "?" + query;
        return PATH + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    @Get(PATH)
    HttpResponse<?> form(HttpRequest<?> request, @QueryValue(defaultValue = "/") String next) {
        String own = ownPath(next);
        return request.getUserPrincipal(Person.class).isPresent()
                ? pages.lead(request, own)
                : pages.show(request, "access/signin", new SignInView("", own, null));
    }

    @Post(PATH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signIn(HttpRequest<?> request, @Body Map<String, Object> fields) {
        String name = text(fields, "user", "");
        String next = ownPath(text(fields, "next", "/"));
        Optional<KeptForm> kept = KeptForm.posted(fields);
        try {
            UserRow user =
                    signIns.check(name, text(fields, "password", ""), caller.address(request));
            request.getUserPrincipal(Person.class)
                    .ifPresent(before -> sessions.end(before.session()));
            String token = sessions.begin(user.id(), Sessions.Kind.PAGE).token();
            return cookie.give(request, signedIn(request, user, token, next, kept), token);
        } catch (ProblemException refused) {
            return refused(request, new SignInView(name, next, kept.orElse(null)), refused);
        }
    }

    /// Leads on; or shows what was typed before the session ended as one button, since only the
    /// reader sends a form.
    private MutableHttpResponse<?> signedIn(
            HttpRequest<?> request,
            UserRow user,
            String token,
            String next,
            Optional<KeptForm> kept) {
        if (user.mustChange() || kept.isEmpty()) {
            return pages.lead(request, user.mustChange() ? "/account" : next);
        }
        sessions.find(Sha256.of(token))
                .ifPresent(person -> request.setAttribute(SecurityFilter.AUTHENTICATION, person));
        return pages.show(request, "access/continue", kept.get());
    }

    private static String text(Map<String, Object> fields, String name, String otherwise) {
        return fields.getOrDefault(name, otherwise).toString();
    }

    private HttpResponse<?> refused(
            HttpRequest<?> request, SignInView view, ProblemException refused) {
        long wait = refused.problem().retryAfterSeconds();
        if (wait == 0) {
            Fault wrong = new Fault("/password", "credentials-wrong", "");
            return pages.showAgain(request, "access/signin", view, List.of(wrong));
        }
        Fault tooMany = new Fault("/user", "tries-too-many", Long.toString((wait + 59) / 60));
        return pages.show(
                        request,
                        HttpStatus.TOO_MANY_REQUESTS,
                        "access/signin",
                        view,
                        List.of(tooMany))
                .header("Retry-After", Long.toString(wait));
    }

    /// Signs out; also right for someone whose session has ended already.
    @Post(value = "/sign-out", consumes = MediaType.ALL)
    HttpResponse<?> signOut(HttpRequest<?> request) {
        request.getUserPrincipal(Person.class).ifPresent(person -> sessions.end(person.session()));
        return cookie.take(pages.lead(request, "/"));
    }

    /// The path when it leads to a page of ours, else the front page: a link to our sign-in must
    /// not lead on to somebody else's site.
    static String ownPath(String next) {
        boolean own =
                next.startsWith("/")
                        && !next.startsWith("//")
                        && next.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        try {
            return own && URI.create(next).getHost() == null ? next : "/";
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }

    /// @param next path to go to after signing in
    /// @param kept what was typed before the session ended, or null
    record SignInView(String user, String next, @Nullable KeptForm kept) {}
}
