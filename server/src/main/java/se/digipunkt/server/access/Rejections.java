package se.digipunkt.server.access;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.rules.SecurityRule;

import se.digipunkt.server.web.ProblemWriter;
import se.digipunkt.server.web.WebProblem;

import java.net.URI;

/// What a request without the right for its route is answered with: a person's browser is led to
/// sign in, everything else gets the problem.
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class Rejections {

    private final ProblemWriter writer;

    Rejections(ProblemWriter writer) {
        this.writer = writer;
    }

    @Error(global = true, exception = AuthorizationException.class)
    HttpResponse<?> rejected(HttpRequest<?> request, AuthorizationException rejection) {
        if (rejection.getAuthentication() instanceof Person person && person.mustChange()) {
            return browses(request)
                    ? HttpResponse.seeOther(URI.create("/account"))
                    : writer.write(request, new AccessProblem.PasswordChangeNeeded());
        }
        return rejection.isForbidden()
                ? writer.write(request, new WebProblem.Forbidden())
                : signInNeeded(request);
    }

    private HttpResponse<?> signInNeeded(HttpRequest<?> request) {
        if (browses(request)) {
            return HttpResponse.seeOther(SignInPages.leadingBackTo(request.getUri()));
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
