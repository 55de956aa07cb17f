package se.digipunkt.server.finder;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// How far a typed name is from one that exists, by the letters that have to be put in, taken out,
/// changed or swapped (optimal string alignment). Whether a letter is doubled counts for nothing:
/// that is what people get wrong most in names that they have only heard, as `Jokmok`.
///
/// @param forms the whole name and its longer words, made ready for comparing
record Misspelling(List<String> forms) {

    static final int FAR = Integer.MAX_VALUE;

    /// Shorter words are too alike.
    private static final int SHORTEST = 3;

    private static final int LONG = 7;
    private static final int SHORTEST_WORD = 5;

    Misspelling {
        forms = List.copyOf(forms);
    }

    static Misspelling of(SearchName name) {
        String[] words = name.plain().split("[^\\p{L}\\p{N}]+");
        return new Misspelling(
                Stream.concat(
                                Stream.of(String.join("", words)),
                                words.length == 1
                                        ? Stream.of()
                                        : Arrays.stream(words)
                                                .filter(word -> word.length() >= SHORTEST_WORD))
                        .map(Misspelling::single)
                        .toList());
    }

    private static String single(String word) {
        return word.replaceAll("(.)\\1+", "$1");
    }

    /// Letters between what was typed and the closest form of this name, or [#FAR] when it is more
    /// than a slip.
    int distance(Misspelling typed) {
        String text = typed.forms.getFirst();
        int most = text.length() < SHORTEST ? -1 : text.length() < LONG ? 1 : 2;
        int closest = FAR;
        for (String form : forms) {
            if (Math.abs(form.length() - text.length()) <= most) {
                closest = Math.min(closest, between(form, text));
            }
        }
        return closest <= most ? closest : FAR;
    }

    private static int between(String one, String other) {
        int[] before = new int[0];
        int[] last = new int[other.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && swapped(one, i, other, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[other.length()];
    }

    private static boolean swapped(String one, int i, String other, int j) {
        return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
