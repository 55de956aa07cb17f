package se.digipunkt.kiosk.terminal;

import org.jspecify.annotations.Nullable;

import se.digipunkt.kiosk.journal.Moment;
import se.digipunkt.protocol.EntryBody.SessionLength;
import se.digipunkt.protocol.TerminalAid;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// What is known of the one at the terminal, which is not who.
///
/// @param language that was used last
/// @param themes that were looked at, in no order: not the path that somebody took
/// @param latest theme that was looked at
/// @param asked the theme of which they have been asked whether they got it done
/// @param answered true when they said so, or would rather not
record Session(
        Moment began,
        Moment last,
        @Nullable String language,
        Set<TerminalAid> aids,
        Set<String> themes,
        @Nullable String latest,
        @Nullable String asked,
        boolean answered) {

    private static final int MOST_THEMES = 20;

    Session {
        Objects.requireNonNull(began);
        Objects.requireNonNull(last);
        aids = sorted(aids);
        themes = new TreeSet<>(themes);
    }

    static Session begun(Moment now) {
        return new Session(now, now, null, Set.of(), Set.of(), null, null, false);
    }

    Session touched(Moment now, Use use) {
        EnumSet<TerminalAid> allAids = EnumSet.noneOf(TerminalAid.class);
        allAids.addAll(aids);
        allAids.addAll(use.aids());
        TreeSet<String> allThemes = new TreeSet<>(themes);
        if (use.theme() != null && allThemes.size() < MOST_THEMES) {
            allThemes.add(use.theme());
        }
        return new Session(
                began,
                now,
                use.language() == null ? language : use.language(),
                allAids,
                allThemes,
                use.theme() == null ? latest : use.theme(),
                asked,
                answered);
    }

    Session askedOf(String theme) {
        return new Session(began, last, language, aids, themes, latest, theme, false);
    }

    Session wasAnswered() {
        return new Session(began, last, language, aids, themes, latest, asked, true);
    }

    SessionLength length() {
        long minutes = Duration.ofMillis(last.elapsed() - began.elapsed()).toMinutes();
        if (minutes < 2) {
            return SessionLength.UNDER_2;
        }
        if (minutes < 10) {
            return SessionLength.FROM_2;
        }
        return minutes < 30 ? SessionLength.FROM_10 : SessionLength.OVER_30;
    }

    /// True when what will be counted is the same.
    boolean countsAs(Session other) {
        return began.equals(other.began)
                && length() == other.length()
                && answered == other.answered
                && aids.equals(other.aids)
                && themes.equals(other.themes)
                && Objects.equals(language, other.language)
                && Objects.equals(latest, other.latest)
                && Objects.equals(asked, other.asked);
    }

    private static Set<TerminalAid> sorted(Collection<TerminalAid> aids) {
        return aids.isEmpty() ? EnumSet.noneOf(TerminalAid.class) : EnumSet.copyOf(aids);
    }
}
