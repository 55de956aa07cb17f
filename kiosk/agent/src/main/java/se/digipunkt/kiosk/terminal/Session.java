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
/// @param latest theme, which is asked about at the end
/// @param asked true when they have been asked whether they got it done
record Session(
        Moment began,
        Moment last,
        @Nullable String language,
        Set<TerminalAid> aids,
        Set<String> themes,
        @Nullable String latest,
        boolean asked) {

    private static final int MOST_THEMES = 20;

    Session {
        Objects.requireNonNull(began);
        Objects.requireNonNull(last);
        aids = sorted(aids);
        themes = new TreeSet<>(themes);
    }

    static Session begun(Moment now) {
        return new Session(now, now, null, Set.of(), Set.of(), null, false);
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
                asked);
    }

    Session wasAsked() {
        return new Session(began, last, language, aids, themes, latest, true);
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
                && asked == other.asked
                && aids.equals(other.aids)
                && themes.equals(other.themes)
                && Objects.equals(language, other.language)
                && Objects.equals(latest, other.latest);
    }

    private static Set<TerminalAid> sorted(Collection<TerminalAid> aids) {
        return aids.isEmpty() ? EnumSet.noneOf(TerminalAid.class) : EnumSet.copyOf(aids);
    }
}
