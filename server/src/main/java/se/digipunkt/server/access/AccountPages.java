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

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@Controller("/account")
@Secured(Role.Name.PERSON)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class AccountPages {

    private final Users users;
    private final OwnPassword ownPassword;
    private final Workplaces workplaces;
    private final Pages pages;

    AccountPages(Users users, OwnPassword ownPassword, Workplaces workplaces, Pages pages) {
        this.users = users;
        this.ownPassword = ownPassword;
        this.workplaces = workplaces;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        return pages.show(request, "access/account", view(request, false));
    }

    @Post("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changePassword(HttpRequest<?> request, @Body Map<String, String> fields) {
        String chosen = fields.getOrDefault("new", "");
        if (!chosen.equals(fields.getOrDefault("again", ""))) {
            List<Fault> faults = new ArrayList<>(ownPassword.faults(Person.of(request), chosen));
            faults.add(new Fault("/again", "password-differs", ""));
            return again(request, faults);
        }
        try {
            ownPassword.change(Person.of(request), fields.getOrDefault("old", ""), chosen);
            return pages.show(request, "access/account", view(request, true));
        } catch (ProblemException refused) {
            if (refused.problem().faults().isEmpty()) {
                throw refused;
            }
            return again(request, refused.problem().faults());
        }
    }

    private HttpResponse<?> again(HttpRequest<?> request, List<Fault> faults) {
        return pages.showAgain(request, "access/account", view(request, false), faults);
    }

    private AccountView view(HttpRequest<?> request, boolean changed) {
        UserView user = users.get(Person.of(request).actor().id());
        return new AccountView(user, UserChoices.of(workplaces, UserForm.of(user)), changed);
    }

    /// @param choices what the places are called
    /// @param changed the password has just been changed
    record AccountView(UserView user, UserChoices choices, boolean changed) {}
}
