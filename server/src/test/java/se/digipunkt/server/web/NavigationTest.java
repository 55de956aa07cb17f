package se.digipunkt.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.Set;

final class NavigationTest {

    @ParameterizedTest
    @CsvSource({
        "nobody, /near /points",
        "staff, /near /points /desk /guidance/figures /availability /coverage /follow-up",
        "region, /near /points /guidance/figures /availability /coverage /follow-up /errands"
                + " /terminal",
        "coordinator, /near /points /desk /guidance/figures /availability /coverage /follow-up"
                + " /kiosks",
        "operator, /near /points /coverage /kiosks",
        "admin, /near /points /desk /guidance/figures /availability /coverage /follow-up /kiosks"
                + " /errands /terminal /users"
    })
    void theMenuShowsWhatTheReaderMayOpen(String role, String links) {
        assertThat(Navigation.of(pageFor(role)).stream().map(Navigation::link))
                .containsExactly(links.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, /accessibility /privacy /docs/api",
        "staff, /accessibility /privacy /docs/api",
        "region, /accessibility /privacy /guidance/coarsening /docs/api",
        "operator, /accessibility /privacy /guidance/coarsening /docs/api",
        "admin, /accessibility /privacy /guidance/coarsening /docs/api"
    })
    void whoMayWatchTheForgettingFindsItBeneathEveryPage(String role, String links) {
        assertThat(Navigation.beneath(pageFor(role)).stream().map(Navigation::link))
                .containsExactly(links.split(" "));
    }

    private static Page pageFor(String role) {
        Optional<SignedIn.Reader> reader =
                role.equals("nobody")
                        ? Optional.empty()
                        : Optional.of(new SignedIn.Reader("maja", Set.of(role)));
        return new Page(
                new Messages(), Language.SV, "/", reader, List.of(), false, false, "/assets/");
    }
}
