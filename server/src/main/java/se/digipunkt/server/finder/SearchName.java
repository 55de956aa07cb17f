package se.digipunkt.server.finder;

import java.text.Normalizer;
import java.util.Locale;

/// A name as people type it: in any case, and with or without the dots and rings that a foreign
/// keyboard lacks.
///
/// @param exact in small letters, with its own letters
/// @param plain in small letters, `å` and `ä` as `a`, `ö` as `o`, accents and the bars of Sami
///   letters left out
record SearchName(String exact, String plain) {

    /// Letters that have no accent that could be taken off, and what they look like.
    private static final String BARRED = "đŧŋøæł";

    private static final String PLAIN = "dtnoal";

    static SearchName of(String text) {
        String exact = text.strip().toLowerCase(Locale.of("sv", "SE")).replaceAll("\\s+", " ");
        StringBuilder plain = new StringBuilder();
        for (char letter :
                Normalizer.normalize(exact, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toCharArray()) {
            int barred = BARRED.indexOf(letter);
            plain.append(barred < 0 ? letter : PLAIN.charAt(barred));
        }
        return new SearchName(exact, plain.toString());
    }

    boolean isEmpty() {
        return exact.isEmpty();
    }

    /// How well this name answers what was typed: 0 is best, [#NONE] not at all.
    int rank(SearchName typed) {
        if (exact.equals(typed.exact)) {
            return 0;
        }
        if (plain.equals(typed.plain)) {
            return 1;
        }
        if (exact.startsWith(typed.exact)) {
            return 2;
        }
        if (plain.startsWith(typed.plain)) {
            return 3;
        }
        return plain.contains(" " + typed.plain) ? 4 : NONE;
    }

    static final int NONE = Integer.MAX_VALUE;
}
