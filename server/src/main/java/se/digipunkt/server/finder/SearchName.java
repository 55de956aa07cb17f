package se.digipunkt.server.finder;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A name as people type it: in any case, and with or without the apostrophes, dots and rings that
/// a foreign keyboard lacks.
///
/// @param exact in small letters, with its own letters
/// @param plain in small letters, `å` and `ä` as `a`, `ö` as `o`, accents and the bars of Sami
///   letters left out
/// @param words the same, one by one
record SearchName(String exact, String plain, List<String> words) {

    /// Letters that have no accent that could be taken off, and what they look like.
    private static final String BARRED = "đŧŋøæł";

    private static final String PLAIN = "dtnoal";

    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼ]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// What somebody adds who means the municipality: its main place is as good.
    private static final Set<String> OF_A_MUNICIPALITY =
            Set.of("kommun", "municipality", "kunta", "kommuuni");

    SearchName {
        words = List.copyOf(words);
    }

    static SearchName of(String text) {
        String exact =
                APOSTROPHES
                        .matcher(text)
                        .replaceAll("")
                        .strip()
                        .toLowerCase(Locale.of("sv", "SE"))
                        .replaceAll("\\s+", " ");
        StringBuilder plain = new StringBuilder();
        for (char letter :
                Normalizer.normalize(exact, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toCharArray()) {
            int barred = BARRED.indexOf(letter);
            plain.append(barred < 0 ? letter : PLAIN.charAt(barred));
        }
        return new SearchName(
                exact,
                plain.toString(),
                BETWEEN.splitAsStream(plain).filter(word -> !word.isEmpty()).toList());
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
        return plain.contains(" " + typed.plain) ? 4 : byWords(typed, List.of());
    }

    /// Several words in any order, some of them perhaps those of the municipality: each begins a
    /// word, and one at least a word of the name.
    int byWords(SearchName typed, List<String> around) {
        if (typed.words.size() < 2) {
            return NONE;
        }
        boolean all =
                typed.words.stream().allMatch(word -> begins(word, words) || begins(word, around));
        boolean any = typed.words.stream().anyMatch(word -> begins(word, words));
        return all && any ? 5 : NONE;
    }

    private static boolean begins(String typed, List<String> words) {
        return words.stream().anyMatch(word -> word.startsWith(typed));
    }

    /// What may be meant, the likeliest first: this, and the place that a municipality is called
    /// by, as in `Jokkmokks kommun`.
    List<SearchName> meanings() {
        List<String> place =
                words.stream().filter(word -> !OF_A_MUNICIPALITY.contains(word)).toList();
        if (place.isEmpty() || place.size() == words.size()) {
            return List.of(this);
        }
        String bare = String.join(" ", place);
        // A name of its own may end in s: it is likelier than a place that nobody named.
        return bare.endsWith("s")
                ? List.of(this, of(bare), of(bare.substring(0, bare.length() - 1)))
                : List.of(this, of(bare));
    }

    static final int NONE = Integer.MAX_VALUE;
}
