package se.digipunkt.kiosk.terminal;

import org.jspecify.annotations.Nullable;

/// How a resident wants to see the pages. It stands in their addresses and nowhere else: nothing is
/// left when the start page comes back.
///
/// @param language of the terminal
/// @param contrast true for the highest
record Wishes(String language, Size size, boolean contrast) {

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

    static Wishes of(String language, @Nullable String size, @Nullable String contrast) {
        return new Wishes(language, Size.of(size), "more".equals(contrast));
    }

    /// The address of a page, seen in the same way.
    String to(String path) {
        return path
                + "?lang="
                + language
                + (size == Size.NORMAL ? "" : "&size=" + size.code())
                + (contrast ? "&contrast=more" : "");
    }

    Wishes in(String other) {
        return new Wishes(other, size, contrast);
    }

    Wishes sized(Size other) {
        return new Wishes(language, other, contrast);
    }

    Wishes withContrast(boolean more) {
        return new Wishes(language, size, more);
    }
}
