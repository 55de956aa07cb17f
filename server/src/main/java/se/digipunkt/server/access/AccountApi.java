package se.digipunkt.server.access;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;

/// What people see and change about themselves.
@Controller("/api/v1/users/me")
@Secured(Role.Name.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Access")
final class AccountApi {

    private final Users users;
    private final OwnPassword ownPassword;

    AccountApi(Users users, OwnPassword ownPassword) {
        this.users = users;
        this.ownPassword = ownPassword;
    }

    @Get
    UserView me(HttpRequest<?> request) {
        return users.get(Person.of(request).actor().id());
    }

    /// Changes the own password and ends all other sessions.
    @Put("/password")
    HttpResponse<?> changePassword(HttpRequest<?> request, @Body PasswordForm form) {
        ownPassword.change(Person.of(request), form.before(), form.after());
        return HttpResponse.noContent();
    }

    @Introspected
    record PasswordForm(
            @JsonProperty("old") @Nullable String old,
            @JsonProperty("new") @Nullable String chosen) {

        String before() {
            return old == null ? "" : old;
        }

        String after() {
            return chosen == null ? "" : chosen;
        }
    }
}
