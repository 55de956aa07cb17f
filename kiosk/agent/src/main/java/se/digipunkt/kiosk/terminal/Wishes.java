package se.digipunkt.kiosk.terminal;

import io.micronaut.core.convert.value.ConvertibleMultiValues;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.TerminalAid;
import se.digipunkt.protocol.TerminalLanguage;

import java.util.EnumSet;
import java.util.Set;

/// How a resident wants to see the pages. It stands in their addresses and nowhere else: nothing is
/// left when the start page comes back.
///
/// @param language of the terminal
/// @param contrast true for the highest
/// @param calm true when nothing is to move
record Wishes(String language, Size size, boolean contrast, boolean calm) {

    enum Size {
        NORMAL("normal"),
        LARGE("large"),
        LARGEST("largest");

        private final String code;

        Size(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Size of(@Nullable String code) {
            for (Size size : values()) {
                if (size.code.equals(code)) {
                    return size;
                }
            }
            return NORMAL;
        }
    }

    /// @param query of a page's address: `lang`, `size` (`large` or `largest`), `contrast=more`,
    ///   `motion=less`
    static Wishes of(String language, ConvertibleMultiValues<String> query) {
        return new Wishes(
                language,
                Size.of(query.get("size")),
                "more".equals(query.get("contrast")),
                "less".equals(query.get("motion")));
    }

    /// The address of a page, seen in the same way.
    String to(String path) {
        return path
                + "?lang="
                + language
                + (size == Size.NORMAL ? "" : "&size=" + size.code())
                + (contrast ? "&contrast=more" : "")
                + (calm ? "&motion=less" : "");
    }

    Wishes in(String other) {
        return new Wishes(other, size, contrast, calm);
    }

    Wishes sized(Size other) {
        return new Wishes(language, other, contrast, calm);
    }

    Wishes withContrast(boolean more) {
        return new Wishes(language, size, more, calm);
    }

    Wishes withoutMotion(boolean less) {
        return new Wishes(language, size, contrast, less);
    }

    /// As they are counted.
    Set<TerminalAid> aids() {
        Set<TerminalAid> aids = EnumSet.noneOf(TerminalAid.class);
        if (size != Size.NORMAL) {
            aids.add(size == Size.LARGE ? TerminalAid.LARGE_TEXT : TerminalAid.LARGEST_TEXT);
        }
        if (contrast) {
            aids.add(TerminalAid.CONTRAST);
        }
        if (calm) {
            aids.add(TerminalAid.CALM);
        }
        if (language.equals(TerminalLanguage.EASY_SWEDISH.code())) {
            aids.add(TerminalAid.EASY_LANGUAGE);
        }
        return aids;
    }
}
