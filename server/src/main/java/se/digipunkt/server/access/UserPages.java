package se.digipunkt.server.access;

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

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.ShownSecrets;

import java.util.List;
import java.util.Map;

@Controller("/users")
@Secured(Role.Name.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class UserPages {

    private static final String LIST = "access/users";
    private static final String ONE = "access/user";

    private final Users users;
    private final UserChanges changes;
    private final Workplaces workplaces;
    private final ShownSecrets secrets;
    private final Access access;
    private final Pages pages;

    UserPages(
            Users users,
            UserChanges changes,
            Workplaces workplaces,
            ShownSecrets secrets,
            Access access,
            Pages pages) {
        this.users = users;
        this.changes = changes;
        this.workplaces = workplaces;
        this.secrets = secrets;
        this.access = access;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return pages.show(request, LIST, list(UserForm.empty()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(HttpRequest<?> request, @Body Map<String, Object> fields) {
        UserForm form = UserForm.of(fields);
        try {
            Users.Made made = users.make(access.actor(request), form);
            return shown(request, new NewPassword(made.user().id(), made.password()));
        } catch (ProblemException refused) {
            return again(request, LIST, list(form), refused);
        }
    }

    private UsersView list(UserForm form) {
        return new UsersView(users.list(), form, UserChoices.of(workplaces, form));
    }

    /// A password that was made just now, for a few minutes: a reload reads it again and makes
    /// none.
    @Get("/shown/{key}")
    HttpResponse<?> shown(HttpRequest<?> request, String key) {
        NewPassword made = secrets.get(access.actor(request).id(), key, NewPassword.class);
        return pages.show(request, ONE, one(made.user(), made.password()));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, NewPassword made) {
        return pages.lead(
                request, "/users/shown/" + secrets.keep(access.actor(request).id(), made));
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, String id) {
        return pages.show(request, ONE, one(id, null));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String id, @Body Map<String, Object> fields) {
        UserForm form = UserForm.of(fields);
        try {
            changes.change(access.actor(request), id, form);
            return pages.saved(request, "/users");
        } catch (ProblemException refused) {
            return again(request, ONE, one(users.get(id), form, null), refused);
        }
    }

    @Post(value = "/{id}/password", consumes = MediaType.ALL)
    HttpResponse<?> resetPassword(HttpRequest<?> request, String id) {
        String password = changes.resetPassword(access.actor(request), id);
        return shown(request, new NewPassword(id, password));
    }

    @Post(value = "/{id}/unlock", consumes = MediaType.ALL)
    HttpResponse<?> unlock(HttpRequest<?> request, String id) {
        changes.unlock(access.actor(request), id);
        return pages.saved(request, "/users/" + users.get(id).id());
    }

    private OneUserView one(String id, @Nullable String password) {
        UserView user = users.get(id);
        return one(user, UserForm.of(user), password);
    }

    private OneUserView one(UserView user, UserForm form, @Nullable String password) {
        return new OneUserView(user, form, UserChoices.of(workplaces, form), password);
    }

    private HttpResponse<?> again(
            HttpRequest<?> request, String template, Object view, ProblemException refused) {
        if (refused.problem().faults().isEmpty()) {
            throw refused;
        }
        return pages.showAgain(request, template, view, refused.problem().faults());
    }

    record UsersView(List<UserView> users, UserForm form, UserChoices choices) {}

    /// @param user id
    private record NewPassword(String user, @Nullable String password) {}

    /// @param password the new one, shown for a few minutes
    record OneUserView(
            UserView user, UserForm form, UserChoices choices, @Nullable String password) {}
}
