package se.digipunkt.server.access;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;

@Controller("/api/v1/users")
@Secured(Role.Name.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Access")
final class UserApi {

    private final Users users;
    private final UserChanges changes;
    private final Access access;

    UserApi(Users users, UserChanges changes, Access access) {
        this.users = users;
        this.changes = changes;
        this.access = access;
    }

    @Get
    UserList list() {
        return new UserList(users.list());
    }

    @Get("/{id}")
    UserView get(String id) {
        return users.get(id);
    }

    /// Makes a user. Without `password` the answer has a random one, which must be changed at the
    /// first sign-in.
    @Post
    HttpResponse<MadeUser> make(HttpRequest<?> request, @Body UserForm form) {
        Users.Made made = users.make(access.actor(request), form);
        return HttpResponse.created(
                        new MadeUser(made.user(), made.password()),
                        URI.create("/api/v1/users/" + made.user().id()))
                .header("Cache-Control", "no-store");
    }

    /// Replaces roles, places, municipality and whether they are disabled.
    @Put("/{id}")
    UserView change(HttpRequest<?> request, String id, @Body UserForm form) {
        return changes.change(access.actor(request), id, form);
    }

    /// Gives a new random password, which must be changed, and signs them out everywhere.
    @Post(value = "/{id}/password", consumes = "*/*")
    HttpResponse<NewPassword> reset(HttpRequest<?> request, String id) {
        return HttpResponse.ok(new NewPassword(changes.resetPassword(access.actor(request), id)))
                .header("Cache-Control", "no-store");
    }

    /// Ends the pause after too many wrong passwords.
    @Post(value = "/{id}/unlock", consumes = "*/*")
    HttpResponse<?> unlock(HttpRequest<?> request, String id) {
        changes.unlock(access.actor(request), id);
        return HttpResponse.noContent();
    }

    @Introspected
    record UserList(List<UserView> items) {}

    /// @param password the random one; absent when the admin chose it
    @Introspected
    record MadeUser(UserView user, @Nullable String password) {}

    @Introspected
    record NewPassword(String password) {}
}
