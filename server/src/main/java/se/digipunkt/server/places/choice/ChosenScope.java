package se.digipunkt.server.places.choice;

import io.micronaut.http.HttpParameters;
import io.micronaut.http.uri.UriBuilder;

import se.digipunkt.server.places.Scope;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Where a form leads that asks for a scope: to the page of that scope, with what else was chosen.
public final class ChosenScope {

    private ChosenScope() {}

    /// @param page of a scope, with `{scope}` where its id stands
    /// @param kept names of what else was chosen
    /// @param usual the scope where none was chosen
    public static String address(
            String page, HttpParameters given, List<String> kept, Supplier<Scope> usual) {
        String scope =
                given.getFirst("scope")
                        .filter(text -> !text.isBlank())
                        .orElseGet(() -> usual.get().text());
        UriBuilder to = UriBuilder.of(UriBuilder.of(page).expand(Map.of("scope", scope)));
        for (String name : kept) {
            Object[] values = given.getAll(name).stream().filter(text -> !text.isBlank()).toArray();
            if (values.length > 0) {
                to.queryParam(name, values);
            }
        }
        return to.build().toString();
    }

    /// @param readable the scopes that a reader may see, the widest first
    /// @throws ProblemException `forbidden` when they may see none
    public static Scope widest(List<Scope> readable) {
        return readable.stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(new WebProblem.Forbidden()));
    }
}
