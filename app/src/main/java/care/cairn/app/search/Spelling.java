package care.cairn.app.search;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which known word somebody may have meant. */
final class Spelling {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final int SHORTEST = 4;

    private Spelling() {}

    /** The nearest of the known words, within a letter or two; none for a word that is known. */
    static Optional<String> nearest(String typed, Collection<String> known) {
        String word = folded(typed);
        if (word.length() < SHORTEST) {
            return Optional.empty();
        }
        int reach = word.length() < 7 ? 1 : 2;
        return known.stream()
                .filter(it -> Math.abs(it.length() - word.length()) <= reach)
                .map(it -> new Near(it, distance(word, folded(it))))
                .filter(it -> it.far() <= reach)
                .min(Comparator.comparingInt(Near::far).thenComparing(Near::word))
                .filter(it -> it.far() > 0)
                .map(Near::word);
    }

    private record Near(String word, int far) {}

    /** In small letters and without accents. */
    static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * How many letters must be put in, left out, changed, or swapped with their neighbour
     * (Damerau's distance, no letter being touched twice).
     */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] =
                        Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
