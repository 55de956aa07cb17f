package se.digipunkt.server.access;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.rules.SecurityRule;

import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemWriter;
import se.digipunkt.server.web.WebProblem;

import java.util.List;
import java.util.Optional;

/// What a request without the right for its route is answered with: a person's browser is led to
/// sign in, everything else gets the problem.
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class Rejections {

    private final ProblemWriter writer;
    private final CrossSite crossSite;
    private final Pages pages;

    Rejections(ProblemWriter writer, CrossSite crossSite, Pages pages) {
        this.writer = writer;
        this.crossSite = crossSite;
        this.pages = pages;
    }

    @Error(global = true, exception = AuthorizationException.class)
    HttpResponse<?> rejected(HttpRequest<?> request, AuthorizationException rejection) {
        if (rejection.getAuthentication() instanceof Person person && person.mustChange()) {
            return browses(request)
                    ? pages.lead(request, "/account")
                    : writer.write(request, new AccessProblem.PasswordChangeNeeded());
        }
        return rejection.isForbidden()
                ? writer.write(request, new WebProblem.Forbidden())
                : signInNeeded(request);
    }

    private HttpResponse<?> signInNeeded(HttpRequest<?> request) {
        if (browses(request)) {
            return pages.lead(request, SignInPages.leadingBackTo(request.getUri()));
        }
        Optional<KeptForm> typed =
                crossSite.fromOurPages(request) ? KeptForm.sent(request) : Optional.empty();
        if (typed.isPresent()) {
            return pages.show(
                    request,
                    HttpStatus.UNAUTHORIZED,
                    "access/signin",
                    new SignInPages.SignInView("", "/", typed.get()),
                    List.of());
        }
        MutableHttpResponse<?> response = writer.write(request, new WebProblem.SignInNeeded());
        return ProblemWriter.forProgram(request)
                ? response.header("WWW-Authenticate", "Bearer")
                : response;
    }

    private static boolean browses(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET && !ProblemWriter.forProgram(request);
    }
}
