package se.digipunkt.server.terminal.content;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.storage.WriteGate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who wrote what of a theme.
@Singleton
final class ThemeHistory {

    private final TerminalChanges.Tables tables;
    private final Access access;
    private final WriteGate gate;

    ThemeHistory(TerminalChanges.Tables tables, Access access, WriteGate gate) {
        this.tables = tables;
        this.access = access;
        this.gate = gate;
    }

    /// The newest first.
    List<ContentView.Change> of(String theme) {
        return gate.read(
                () ->
                        Stream.concat(
                                        tables.texts().history(theme).stream().map(this::text),
                                        tables.sites().history(theme).stream().map(this::sites))
                                .sorted(Comparator.comparing(ContentView.Change::at).reversed())
                                .toList());
    }

    private ContentView.Change text(ThemeTextRow row) {
        return new ContentView.Change(
                row.at(),
                name(row.who()),
                row.language(),
                row.version(),
                row.isShipped(),
                row.isThere() ? row.title() + ": " + row.explanation() : "");
    }

    private ContentView.Change sites(ThemeSitesRow row) {
        return new ContentView.Change(
                row.at(),
                name(row.who()),
                "",
                row.version(),
                row.isShipped(),
                row.isShipped()
                        ? ""
                        : Reading.parsed(row.sites()).stream()
                                .map(Site::address)
                                .collect(Collectors.joining(", ")));
    }

    /// Of all languages: who switched them on or off, and who said that a speaker had read what
    /// came with the program then.
    List<ContentView.LanguageChange> ofLanguages() {
        return gate.read(() -> tables.languages().history().stream().map(this::language).toList());
    }

    private ContentView.LanguageChange language(LanguageRow row) {
        return new ContentView.LanguageChange(
                row.at(),
                name(row.who()),
                row.language(),
                row.version(),
                row.offered(),
                row.reviewed());
    }

    private String name(String user) {
        return access.nameOf(user).orElse("");
    }
}
