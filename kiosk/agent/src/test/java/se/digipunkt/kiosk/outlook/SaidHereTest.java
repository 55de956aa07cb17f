package se.digipunkt.kiosk.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.kiosk.outlook.Village.at;
import static se.digipunkt.kiosk.outlook.Village.minutes;
import static se.digipunkt.kiosk.outlook.Village.place;
import static se.digipunkt.kiosk.outlook.Village.promised;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.kiosk.settings.OwnClosure;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Settings;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What *closed today* and *open after all* at the desk do to what is told.
class SaidHereTest {

    private static final List<Integer> OPEN =
            minutes("2026-11-20T10:00/2026-11-20T16:00", "2026-11-23T10:00/2026-11-23T16:00");
    private static final List<Integer> HELP = minutes("2026-11-24T10:00/2026-11-24T14:00");

    private static final String JOURNAL = "0d5f2a8e-3a75-4b8e-9d5c-1f5b3e8f0a11";
    private static final Instant CLOSED_FROM = at("2026-11-20T11:00");
    private static final Instant MIDNIGHT = at("2026-11-21T00:00");

    @TempDir private Path folder;
    private final Optional<Instant> now = Optional.of(at("2026-11-20T12:00"));

    private Outlook outlook() {
        return new Outlook(new Told(folder, "test"), () -> now);
    }

    private List<String> lines(Settings settings) {
        return outlook().here(settings, "sv").lines().stream().map(Line::text).toList();
    }

    private static Settings village(Settings.DatedException... exceptions) {
        return Village.settings(
                place("point", promised(OPEN, HELP, List.of())), List.of(exceptions), List.of());
    }

    @Test
    void whatTheDeskClosesIsClosedAtOnce() {
        Told told = new Told(folder, "test");
        told.close(
                new OwnClosure(
                        "j:7", at("2026-11-20T11:00"), at("2026-11-21T00:00"), "weather", null));

        assertThat(lines(village()))
                .startsWith(
                        "Stängt i dag (väder eller väglag)",
                        "Stängt nu. Öppnar mån 23 nov. 10:00–16:00");
        assertThat(outlook().closure()).isPresent();

        told.reopen("j:7");
        assertThat(lines(village())).first().isEqualTo("Öppet nu till 16:00");
    }

    @Test
    void whatTheDeskClosedIsOpenAgainWhenTheServerHasTakenItBack() {
        Told told = new Told(folder, "test");
        told.close(new OwnClosure(JOURNAL + ":7", CLOSED_FROM, MIDNIGHT, "weather", null));
        told.keep(village(closedToday("weather")));

        told.believe(JOURNAL, 7);
        assertThat(outlook().closure()).as("it is known there").isPresent();

        told.keep(village());
        told.believe(JOURNAL, 6);
        assertThat(outlook().closure()).as("the server has not heard of it").isPresent();

        told.believe(JOURNAL, 7);
        assertThat(outlook().closure()).isEmpty();
        assertThat(lines(village())).first().isEqualTo("Öppet nu till 16:00");
    }

    @Test
    void whatTheDeskClosedStaysClosedWhenTheServerMakesNothingOfIt() {
        Told told = new Told(folder, "test");
        told.keep(village());
        told.close(new OwnClosure(JOURNAL + ":7", CLOSED_FROM, MIDNIGHT, "weather", null));

        told.believe(JOURNAL, 7);

        assertThat(outlook().closure()).isPresent();
    }

    @Test
    void whatTheDeskHasTakenBackIsNotClosedThoughTheServerHasNotHeardOfIt() {
        Settings closed =
                Village.settings(
                        place("point", promised(List.of(), List.of(), List.of())),
                        List.of(closedToday("weather")),
                        List.of());
        Told told = new Told(folder, "test");
        told.close(new OwnClosure(JOURNAL + ":7", CLOSED_FROM, MIDNIGHT, "weather", null));
        told.keep(closed);

        told.reopen(JOURNAL + ":7");

        assertThat(lines(closed)).noneMatch(line -> line.startsWith("Stängt i dag"));
        assertThat(outlook().closable()).as("open, and may be closed again").isPresent();
        told.keep(village());
        told.keep(closed);
        assertThat(lines(closed))
                .as("closed anew by somebody else")
                .anyMatch(line -> line.startsWith("Stängt i dag"));
    }

    @Test
    void whatTheDeskHasTakenBackIsOpenAsPromisedBeforeTheServerHasHeardOfIt() {
        Told told = new Told(folder, "test");
        told.keep(village());
        close(told, JOURNAL + ":7");
        told.keep(closedFrom11(closedToday("weather")));

        told.reopen(JOURNAL + ":7");

        assertThat(lines(closedFrom11(closedToday("weather"))))
                .first()
                .isEqualTo("Öppet nu till 16:00");
        close(told, JOURNAL + ":9");
        assertThat(lines(closedFrom11(closedToday("weather"))))
                .as("closed once more")
                .startsWith(
                        "Stängt i dag (väder eller väglag)",
                        "Stängt nu. Öppnar mån 23 nov. 10:00–16:00");
        told.reopen(JOURNAL + ":9");
        assertThat(lines(closedFrom11(closedToday("weather"))))
                .first()
                .isEqualTo("Öppet nu till 16:00");
    }

    @Test
    void whatSomebodyElseHasClosedStaysSoWhenTheDeskTakesItsOwnBack() {
        Settings both =
                closedFrom11(
                        closedToday("weather"),
                        new Settings.DatedException(
                                at("2026-11-20T14:00"), MIDNIGHT, "both", "closed", "training"));
        Told told = new Told(folder, "test");
        told.keep(village());
        close(told, JOURNAL + ":7");
        told.keep(both);

        told.reopen(JOURNAL + ":7");

        assertThat(lines(both)).first().isEqualTo("Öppet nu till 14:00");
    }

    @Test
    void nothingIsSaidOfNowWhereItIsNotKnownWhatWasClosed() {
        Told told = new Told(folder, "test");
        told.keep(village());
        told.close(new OwnClosure(JOURNAL + ":7", CLOSED_FROM, MIDNIGHT, "weather", null));
        told.keep(closedFrom11(closedToday("weather")));

        told.reopen(JOURNAL + ":7");

        assertThat(lines(closedFrom11(closedToday("weather")))).isEmpty();
    }

    private void close(Told told, String reference) {
        var closed = new Outlook(told, () -> now).openIn(new Interval(CLOSED_FROM, MIDNIGHT));
        told.close(new OwnClosure(reference, CLOSED_FROM, MIDNIGHT, "weather", closed));
    }

    /// As the server tells the village then.
    private static Settings closedFrom11(Settings.DatedException... closures) {
        return Village.settings(
                place(
                        "point",
                        promised(
                                minutes(
                                        "2026-11-20T10:00/2026-11-20T11:00",
                                        "2026-11-23T10:00/2026-11-23T16:00"),
                                HELP,
                                List.of())),
                List.of(closures),
                List.of());
    }

    @Test
    void aDayThatIsClosedAlreadyIsNotClosedOnceMore() {
        Told told = new Told(folder, "test");
        Interval rest = new Interval(at("2026-11-20T12:00"), MIDNIGHT);
        told.keep(village());
        assertThat(outlook().closable()).contains(rest);

        told.keep(village(closedToday("training")));

        assertThat(outlook().closable()).as("the hours say open: taken back").contains(rest);
        told.keep(closedBut(List.of()));
        assertThat(outlook().closable()).isEmpty();
        told.keep(unknownHours(List.of()));
        assertThat(outlook().closable()).as("hours that are not known").contains(rest);
        told.keep(unknownHours(List.of(closedToday("training"))));
        assertThat(outlook().closable()).isEmpty();
    }

    @Test
    void extraHoursToComeInAClosedWeekCanBeClosed() {
        new Told(folder, "test").keep(closedBut(minutes("2026-11-20T17:00/2026-11-20T19:00")));

        assertThat(outlook().closable()).contains(new Interval(at("2026-11-20T00:00"), MIDNIGHT));
    }

    private static Settings closedBut(List<Integer> open) {
        return Village.settings(
                place("point", promised(open, List.of(), List.of())),
                List.of(closedToday("training")),
                List.of());
    }

    private static Settings unknownHours(List<Settings.DatedException> exceptions) {
        return Village.settings(place("point", null), exceptions, List.of());
    }

    private static Settings.DatedException closedToday(String reason) {
        return new Settings.DatedException(CLOSED_FROM, MIDNIGHT, "both", "closed", reason);
    }
}
