package se.digipunkt.server.guidance.errands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.Settings.Errand;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.guidance.errands.ErrandListChange.Kind;
import se.digipunkt.server.web.ProblemException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The errand list on both databases, from Friday 2026-11-20 on.
abstract class ErrandListsContract {

    private static final Actor REGION =
            new Actor("u-1", "anna", Set.of(Role.REGION), Set.of(), null);
    private static final String TOMORROW = "2026-11-21";

    private final TestDatabase database;
    private ApplicationContext server;
    private ErrandLists lists;
    private ErrandChanges changes;

    ErrandListsContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        server = database.start(Map.of("test.clock", "true"));
        lists = server.getBean(ErrandLists.class);
        changes = server.getBean(ErrandChanges.class);
    }

    @AfterEach
    final void stop() {
        server.close();
    }

    @Test
    final void anEmptyServerHasTheFirstListInFiveLanguages() {
        assertThat(lists.inForce().version()).isEqualTo(1);
        assertThat(lists.inForce().errands())
                .hasSize(30)
                .allSatisfy(
                        errand ->
                                assertThat(errand.texts().keySet())
                                        .containsExactlyInAnyOrderElementsOf(ErrandLanguages.ALL));
        assertThat(lists.history().errands())
                .allSatisfy(
                        errand -> {
                            assertThat(DigidelGroup.codes()).contains(errand.digidelGroup());
                            assertThat(Competence.numbers())
                                    .containsAll(errand.competenceNumbers());
                            assertThat(errand.competenceNumbers().isEmpty())
                                    .as("nothing is known of what it was about: %s", errand.code())
                                    .isEqualTo(errand.code().equals("other"));
                        });
    }

    @Test
    final void anErrandIsInTheListFromItsDayAndTheVersionRises() {
        add("drones", "Drönare", TOMORROW);
        assertThat(codes()).doesNotContain("drones");

        nextDay();

        assertThat(codes()).endsWith("drones");
        assertThat(lists.inForce().version()).isEqualTo(2);
        assertThat(lists.text("drones", "en")).isEqualTo("Drönare");
    }

    @Test
    final void severalChangesOfOneDayMakeOneVersion() {
        add("drones", "Drönare", TOMORROW);
        rename("email", "Mejl");
        retire("leisure");

        nextDay();

        assertThat(lists.inForce().version()).isEqualTo(2);
        assertThat(lists.text("email", "sv")).isEqualTo("Mejl");
        assertThat(codes()).doesNotContain("leisure");
        assertThat(lists.know(List.of("leisure"))).isTrue();
        assertThat(lists.text("leisure", "sv")).isEqualTo("Fritid och föreningar");
    }

    @Test
    final void namesThatStayTheSameChangeNothing() {
        rename("email", "E-post");

        nextDay();

        assertThat(lists.inForce().version()).isEqualTo(1);
    }

    @Test
    final void aCodeIsNeverUsedAgain() {
        retire("leisure");
        nextDay();

        assertThatThrownBy(() -> add("leisure", "Något nytt", "2026-12-24"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("errand-taken");
    }

    @Test
    final void nothingChangesToday() {
        assertThatThrownBy(() -> add("drones", "Drönare", "2026-11-20"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("validation");
    }

    @Test
    final void aComingChangeCanBeTakenBackAndOneInForceCannot() {
        add("drones", "Drönare", TOMORROW);
        retire("leisure");
        rename("email", "Mejl");
        for (String code : List.of("drones", "leisure", "email")) {
            changes.withdraw(REGION, code, LocalDate.parse(TOMORROW), null, null);
        }

        nextDay();

        assertThat(lists.inForce().version()).isEqualTo(1);
        assertThat(codes()).contains("leisure").doesNotContain("drones");
        assertThatThrownBy(
                        () ->
                                changes.withdraw(
                                        REGION, "email", LocalDate.parse(TOMORROW), null, null))
                .isInstanceOf(ProblemException.class)
                .hasMessage("validation");
    }

    @Test
    final void oneOfSeveralChangesOfADayIsTakenBackAndTheOthersStay() {
        changes.rename(
                REGION,
                "email",
                new ErrandForm(
                        "email", Map.of("sv", "Mejl", "en", "Mail"), "", List.of(), TOMORROW),
                new ArrayList<>());
        retire("email");
        LocalDate day = LocalDate.parse(TOMORROW);

        assertThatThrownBy(() -> changes.withdraw(REGION, "email", day, null, null))
                .hasMessage("validation");
        assertThatThrownBy(() -> changes.withdraw(REGION, "email", day, Kind.RENAMED, null))
                .hasMessage("validation");
        changes.withdraw(REGION, "email", day, Kind.RENAMED, "en");
        changes.withdraw(REGION, "email", day, Kind.RETIRED, null);
        assertThatThrownBy(() -> changes.withdraw(REGION, "email", day, Kind.RETIRED, null))
                .hasMessage("not-found");
        nextDay();

        assertThat(codes()).contains("email");
        assertThat(lists.text("email", "sv")).isEqualTo("Mejl");
        assertThat(lists.text("email", "en")).isEqualTo("E-mail");
    }

    @Test
    final void oneErrandRemains() {
        List<String> all = codes();
        all.stream().skip(1).forEach(this::retire);

        assertThatThrownBy(() -> retire(all.getFirst()))
                .isInstanceOf(ProblemException.class)
                .hasMessage("last-errand");
    }

    private void add(String code, String name, String day) {
        changes.add(
                REGION,
                new ErrandForm(code, Map.of("sv", name), "everyday", List.of("5.3"), day),
                new ArrayList<>());
    }

    private void rename(String code, String name) {
        changes.rename(
                REGION,
                code,
                new ErrandForm(code, Map.of("sv", name), "", List.of(), TOMORROW),
                new ArrayList<>());
    }

    private void retire(String code) {
        changes.retire(REGION, code, TOMORROW, new ArrayList<>());
    }

    private void nextDay() {
        server.getBean(TestClock.class).forward(Duration.ofDays(1));
    }

    private List<String> codes() {
        return lists.inForce().errands().stream().map(Errand::code).toList();
    }
}
