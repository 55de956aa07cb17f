package se.digipunkt.server.access;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.web.Caller;

import java.util.ArrayList;
import java.util.List;

@Controller("/api/v1/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Access")
final class SessionApi {

    private final SignIns signIns;
    private final Sessions sessions;
    private final Caller caller;

    SessionApi(SignIns signIns, Sessions sessions, Caller caller) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.caller = caller;
    }

    /// Signs in. The token goes into `Authorization: Bearer` and ends after 12 hours.
    @Post
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<Sessions.Begun> signIn(HttpRequest<?> request, @Body CredentialsForm form) {
        AccessProblem.refuse(form.faults());
        UserRow user = signIns.check(form.name(), form.secret(), caller.address(request));
        return HttpResponse.ok(sessions.begin(user.id(), Sessions.Kind.API))
                .header("Cache-Control", "no-store");
    }

    /// Signs out: the token is worth nothing any more.
    @Delete("/current")
    @Secured(Role.Name.PERSON)
    HttpResponse<?> signOut(HttpRequest<?> request) {
        request.getUserPrincipal(Person.class).ifPresent(person -> sessions.end(person.session()));
        return HttpResponse.noContent();
    }

    @Introspected
    record CredentialsForm(@Nullable String user, @Nullable String password) {

        String name() {
            return user == null ? "" : user;
        }

        String secret() {
            return password == null ? "" : password;
        }

        List<Fault> faults() {
            List<Fault> faults = new ArrayList<>();
            if (name().isBlank()) {
                faults.add(new Fault("/user", "required", ""));
            }
            if (secret().isEmpty()) {
                faults.add(new Fault("/password", "required", ""));
            }
            return faults;
        }
    }
}
