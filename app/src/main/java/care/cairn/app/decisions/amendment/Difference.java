package care.cairn.app.decisions.amendment;

import java.util.ArrayList;
import java.util.List;

/**
 * What changed between two texts, word by word: a longest common subsequence, so that as little as
 * possible is shown as taken out or put in.
 */
public final class Difference {
    private Difference() {}

    /** Whether a piece stands in both texts, in the old one only or in the new one only. */
    enum Kind {
        SAME,
        OUT,
        IN
    }

    /** Words that stand one after the other and share their fate, with the space around them. */
    public record Piece(Kind kind, String text) {
        public boolean in() {
            return kind == Kind.IN;
        }

        public boolean out() {
            return kind == Kind.OUT;
        }
    }

    public static List<Piece> between(String before, String after) {
        var old = before.split("(?<=\\s)(?=\\S)", -1);
        var now = after.split("(?<=\\s)(?=\\S)", -1);
        int[][] common = new int[old.length + 1][now.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = now.length - 1; j >= 0; j--) {
                common[i][j] =
                        old[i].strip().equals(now[j].strip())
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.length || j < now.length) {
            if (i < old.length && j < now.length && old[i].strip().equals(now[j].strip())) {
                add(pieces, Kind.SAME, now[j]);
                i++;
                j++;
            } else if (i < old.length
                    && (j == now.length || common[i + 1][j] >= common[i][j + 1])) {
                add(pieces, Kind.OUT, old[i++]);
            } else {
                add(pieces, Kind.IN, now[j++]);
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            text = pieces.removeLast().text() + text;
        }
        pieces.add(new Piece(kind, text));
    }
}
