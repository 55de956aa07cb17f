package se.digipunkt.server.terminal.content;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.TerminalContent;
import se.digipunkt.protocol.TerminalLanguage;
import se.digipunkt.server.terminal.told.Told;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// What terminals carry, for the door.
@Singleton
public final class Content {

    private static final String SWEDISH = TerminalLanguage.SWEDISH.code();

    private final Reading reading;
    private final ShippedContent shipped;
    private final AtomicReference<@Nullable Packed> last = new AtomicReference<>();

    Content(Reading reading, ShippedContent shipped) {
        this.reading = reading;
        this.shipped = shipped;
    }

    /// Grows with every change, whichever server made it: what was told before holds as long as the
    /// number is the same.
    public long changes() {
        return reading.changes();
    }

    /// What terminals in a municipality are told.
    ///
    /// @param municipality code of four digits
    public Told told(String municipality) {
        Packed packed = packed();
        Now now = packed.now();
        List<String> languages = languages(now, municipality);
        return new Told(
                languages,
                new TerminalContent(
                        themes(now, municipality),
                        packed.hashes(languages),
                        languages.stream().filter(tag -> now.language(tag).isDraft()).toList()));
    }

    /// The texts with that hash, as JSON; empty when there are none any more. The kiosk is then
    /// told other ones.
    public Optional<byte[]> texts(String hash) {
        return packed().find(hash);
    }

    public boolean knowsTheme(String code) {
        return packed().now().knows(code);
    }

    /// In Swedish; its code where it has no text any more.
    public String themeTitle(String code) {
        return packed().now().text(code, SWEDISH).map(text -> text.value().title()).orElse(code);
    }

    /// Swedish, then those with a legal right in the municipality, then the others.
    private List<String> languages(Now now, String municipality) {
        Set<String> order = new LinkedHashSet<>();
        order.add(SWEDISH);
        order.addAll(shipped.minorityLanguages(municipality));
        order.addAll(TerminalLanguage.tags());
        return order.stream()
                .filter(tag -> tag.equals(SWEDISH) || now.language(tag).offered())
                .toList();
    }

    /// A theme without a Swedish text could fall back on nothing.
    private static List<TerminalContent.Theme> themes(Now now, String municipality) {
        List<TerminalContent.Theme> themes = new ArrayList<>();
        for (String code : now.themes()) {
            if (now.text(code, SWEDISH).isPresent()) {
                themes.add(
                        new TerminalContent.Theme(
                                code,
                                now.sites(code).value().stream()
                                        .filter(site -> site.isFor(municipality))
                                        .map(Site::told)
                                        .toList()));
            }
        }
        return themes;
    }

    private Packed packed() {
        Packed known = last.get();
        if (known != null && known.now().changes() == reading.changes()) {
            return known;
        }
        Packed made = Packed.of(reading.now());
        last.set(made);
        return made;
    }
}
