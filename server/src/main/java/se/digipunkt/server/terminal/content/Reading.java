package se.digipunkt.server.terminal.content;

import com.fasterxml.jackson.core.JsonProcessingException;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.TerminalLanguage;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.terminal.content.Now.LanguageNow;
import se.digipunkt.server.terminal.content.Now.Versioned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Puts what the region has written in the place of what comes with the program.
@Singleton
final class Reading {

    private final ShippedContent shipped;
    private final ThemeTextTable texts;
    private final ThemeSitesTable sites;
    private final LanguageTable languages;
    private final WriteGate gate;

    Reading(
            ShippedContent shipped,
            ThemeTextTable texts,
            ThemeSitesTable sites,
            LanguageTable languages,
            WriteGate gate) {
        this.shipped = shipped;
        this.texts = texts;
        this.sites = sites;
        this.languages = languages;
        this.gate = gate;
    }

    /// What comes with the program.
    ShippedContent shipped() {
        return shipped;
    }

    long changes() {
        return gate.read(languages::changes);
    }

    /// The number of changes is read first: what is read after it is at least as new.
    Now now() {
        return gate.read(
                () -> {
                    long changes = languages.changes();
                    Map<String, LanguageNow> states = languages();
                    List<ThemeTextRow> written = texts.list();
                    List<String> themes = themes(written);
                    return new Now(
                            changes, themes, texts(themes, states, written), sites(), states);
                });
    }

    /// Those of the region stand after those that come with the program.
    private List<String> themes(List<ThemeTextRow> written) {
        List<String> themes = new ArrayList<>(shipped.themeCodes());
        Set<String> known = new HashSet<>(themes);
        written.stream().map(ThemeTextRow::theme).filter(known::add).forEach(themes::add);
        return List.copyOf(themes);
    }

    private Map<String, Map<String, Versioned<ThemeText>>> texts(
            List<String> themes, Map<String, LanguageNow> states, List<ThemeTextRow> written) {
        Map<String, Map<String, Versioned<ThemeText>>> all = new HashMap<>();
        for (String theme : themes) {
            Map<String, Versioned<ThemeText>> ofTheme = new LinkedHashMap<>();
            for (TerminalLanguage language : TerminalLanguage.values()) {
                shipped.text(theme, language)
                        .map(
                                text ->
                                        reviewed(
                                                text,
                                                Objects.requireNonNull(
                                                        states.get(language.code()))))
                        .ifPresent(
                                text -> ofTheme.put(language.code(), Versioned.shipped(0, text)));
            }
            all.put(theme, ofTheme);
        }
        written.forEach(row -> write(all.getOrDefault(row.theme(), new HashMap<>()), row));
        return all;
    }

    private void write(Map<String, Versioned<ThemeText>> ofTheme, ThemeTextRow row) {
        if (row.isShipped()) {
            ofTheme.computeIfPresent(
                    row.language(),
                    (_, shippedOne) -> Versioned.shipped(row.version(), shippedOne.value()));
        } else if (row.isThere()) {
            ofTheme.put(
                    row.language(),
                    Versioned.own(
                            row.version(),
                            row.text(),
                            row.shippedHash(),
                            shipped.hash(row.theme(), row.language())));
        } else {
            ofTheme.remove(row.language());
        }
    }

    private static ThemeText reviewed(ThemeText text, LanguageNow language) {
        return new ThemeText(text.title(), text.text(), language.review());
    }

    private Map<String, Versioned<List<Site>>> sites() {
        Map<String, Versioned<List<Site>>> all = new HashMap<>();
        shipped.themeCodes()
                .forEach(theme -> all.put(theme, Versioned.shipped(0, shipped.sites(theme))));
        sites.list()
                .forEach(
                        row ->
                                all.put(
                                        row.theme(),
                                        row.isShipped()
                                                ? Versioned.shipped(
                                                        row.version(), shipped.sites(row.theme()))
                                                : Versioned.own(
                                                        row.version(),
                                                        parsed(row.sites()),
                                                        row.shippedHash(),
                                                        shipped.sitesHash(row.theme()))));
        return all;
    }

    static List<Site> parsed(String json) {
        try {
            return List.of(ProtocolJson.mapper().readValue(json, Site[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("sites are written by this program alone", e);
        }
    }

    private Map<String, LanguageNow> languages() {
        Map<String, LanguageNow> states = new LinkedHashMap<>();
        for (TerminalLanguage language : TerminalLanguage.values()) {
            Review review = shipped.review(language);
            states.put(language.code(), new LanguageNow(0, review != Review.DRAFT, review));
        }
        for (LanguageRow row : languages.list()) {
            LanguageNow before = states.get(row.language());
            if (before != null) {
                Review review = isReviewed(row) ? Review.REVIEWED : before.review();
                states.put(row.language(), new LanguageNow(row.version(), row.offered(), review));
            }
        }
        return states;
    }

    /// What nobody has read, since the program brings other texts now, is not reviewed.
    private boolean isReviewed(LanguageRow row) {
        return row.reviewed()
                && TerminalLanguage.find(row.language())
                        .map(shipped::hash)
                        .filter(hash -> hash.equals(row.reviewedHash()))
                        .isPresent();
    }
}
