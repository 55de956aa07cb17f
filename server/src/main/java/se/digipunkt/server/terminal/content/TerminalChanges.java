package se.digipunkt.server.terminal.content;

import com.fasterxml.jackson.core.JsonProcessingException;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.protocol.Ids;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.TerminalLanguage;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes a new version of what terminals show; the one that the writer saw must still hold.
@Singleton
final class TerminalChanges {

    /// The tables, which are written together with the count of changes.
    @Singleton
    record Tables(ThemeTextTable texts, ThemeSitesTable sites, LanguageTable languages) {}

    private static final String SWEDISH = TerminalLanguage.SWEDISH.code();

    private final Tables tables;
    private final Reading reading;
    private final Places places;
    private final Access access;
    private final WriteGate gate;
    private final Clock clock;

    TerminalChanges(
            Tables tables,
            Reading reading,
            Places places,
            Access access,
            WriteGate gate,
            Clock clock) {
        this.tables = tables;
        this.reading = reading;
        this.places = places;
        this.access = access;
        this.gate = gate;
        this.clock = clock;
    }

    /// A Swedish text under a new code begins a theme; without any the theme is on no screen.
    ///
    /// @throws ProblemException `not-found`, `validation` or `content-changed`
    void write(Actor actor, String theme, String language, TextForm form) {
        List<Fault> faults = new ArrayList<>();
        form.check(faults);
        refuse(faults);
        gate.write(
                () -> {
                    Now now = reading.now();
                    boolean known = now.knows(theme);
                    if (TerminalLanguage.find(language).isEmpty()
                            || (!known && !(language.equals(SWEDISH) && Ids.isCode(theme)))) {
                        throw new ProblemException(new WebProblem.NotFound());
                    }
                    long version = lastVersion(theme, language);
                    expect(form.version(), version);
                    written(
                            tables.texts()
                                    .add(
                                            theme,
                                            language,
                                            version + 1,
                                            form.title(),
                                            form.text(),
                                            form.review(),
                                            reading.shipped().hash(theme, language),
                                            clock.instant(),
                                            actor.id()));
                    access.record(actor, "terminal-text-changed", theme + ":" + language);
                });
    }

    /// @throws ProblemException `not-found`, `validation` or `content-changed`
    void set(Actor actor, String theme, SitesForm form) {
        Set<String> municipalities =
                places.listMunicipalities().stream()
                        .map(Municipality::code)
                        .collect(Collectors.toUnmodifiableSet());
        List<Fault> faults = new ArrayList<>();
        form.check(faults, municipalities::contains);
        refuse(faults);
        gate.write(
                () -> {
                    Now now = reading.now();
                    if (!now.knows(theme)) {
                        throw new ProblemException(new WebProblem.NotFound());
                    }
                    long version = now.sites(theme).version();
                    expect(form.version(), version);
                    written(
                            tables.sites()
                                    .add(
                                            theme,
                                            version + 1,
                                            json(form.sites()),
                                            reading.shipped().sitesHash(theme),
                                            clock.instant(),
                                            actor.id()));
                    access.record(actor, "terminal-sites-changed", theme);
                });
    }

    /// Gives a text back to the program: its own is shown again, and follows upgrades.
    ///
    /// @param version that the writer saw
    /// @throws ProblemException `not-found` where the program has none, or `content-changed`
    void giveBack(Actor actor, String theme, String language, long version) {
        String shipped = reading.shipped().hash(theme, language);
        gate.write(
                () -> {
                    expectShipped(shipped);
                    long last = lastVersion(theme, language);
                    expect(version, last);
                    written(
                            tables.texts()
                                    .add(
                                            theme,
                                            language,
                                            last + 1,
                                            "",
                                            "",
                                            ThemeTextRow.SHIPPED,
                                            shipped,
                                            clock.instant(),
                                            actor.id()));
                    access.record(actor, "terminal-text-given-back", theme + ":" + language);
                });
    }

    /// Gives the sites of a theme back, likewise.
    ///
    /// @param version that the writer saw
    /// @throws ProblemException `not-found` where the program has none, or `content-changed`
    void giveBackSites(Actor actor, String theme, long version) {
        String shipped = reading.shipped().sitesHash(theme);
        gate.write(
                () -> {
                    expectShipped(shipped);
                    long last = reading.now().sites(theme).version();
                    expect(version, last);
                    written(
                            tables.sites()
                                    .add(
                                            theme,
                                            last + 1,
                                            "",
                                            shipped,
                                            clock.instant(),
                                            actor.id()));
                    access.record(actor, "terminal-sites-given-back", theme);
                });
    }

    private static void expectShipped(@Nullable String shipped) {
        if (shipped == null) {
            throw new ProblemException(new WebProblem.NotFound());
        }
    }

    /// @param version that the writer saw
    /// @param offered on the screens
    /// @param reviewed a speaker has read what comes with the program
    /// @throws ProblemException `not-found`, `swedish-stays` or `content-changed`
    void set(Actor actor, String language, long version, boolean offered, boolean reviewed) {
        TerminalLanguage known =
                TerminalLanguage.find(language)
                        .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
        if (language.equals(SWEDISH) && !offered) {
            throw new ProblemException(new TerminalProblem.SwedishStays());
        }
        gate.write(
                () -> {
                    long last = reading.now().language(language).version();
                    expect(version, last);
                    written(
                            tables.languages()
                                    .add(
                                            language,
                                            last + 1,
                                            offered,
                                            reviewed,
                                            reviewed ? reading.shipped().hash(known) : null,
                                            clock.instant(),
                                            actor.id()));
                    access.record(actor, "terminal-language-changed", language);
                });
    }

    /// Also of a text that was taken away.
    long lastVersion(String theme, String language) {
        return tables.texts().history(theme).stream()
                .filter(row -> row.language().equals(language))
                .mapToLong(ThemeTextRow::version)
                .max()
                .orElse(0);
    }

    private static void expect(long seen, long last) {
        if (seen != last) {
            throw new ProblemException(new TerminalProblem.ContentChanged());
        }
    }

    private void written(int rows) {
        if (rows == 0) {
            throw new ProblemException(new TerminalProblem.ContentChanged());
        }
        tables.languages().count();
    }

    private static String json(List<Site> sites) {
        try {
            return ProtocolJson.mapper().writeValueAsString(sites);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("sites are always JSON", e);
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(faults));
        }
    }
}
