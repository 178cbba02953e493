package care.cairn.app.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody typed, read as people write to a search box: words that must all be there, {@code
 * "a phrase"}, {@code one or other}, {@code -without}, {@code begin*}. The last word may be
 * unfinished. Every text can be read; what cannot be understood is a word like any other.
 *
 * @param typed as it was typed, at most {@link #LONGEST} characters
 * @param wanted all of these must be found: of each, one of its choices
 * @param unwanted none of these
 */
record Query(String typed, List<List<Piece>> wanted, List<Piece> unwanted) {
    static final int LONGEST = 200;
    private static final int MOST_PIECES = 16;
    private static final int SHORTEST_START = 3;

    private static final Pattern PIECE = Pattern.compile("(-?)\"([^\"]*)\"?|(\\S+)");
    private static final Pattern QUOTES = Pattern.compile("[«»“”„]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    Query {
        wanted = wanted.stream().map(List::copyOf).toList();
        unwanted = List.copyOf(unwanted);
    }

    /** How a piece is looked for; the name is that of an SQL function. */
    enum Way {
        TERM,
        LAST,
        PHRASE,
        START
    }

    /** A word, a phrase or a beginning. */
    record Piece(Way way, String text) {}

    static Query of(String text) {
        String typed = text.strip().replace('’', '\'');
        if (typed.length() > LONGEST) {
            typed = typed.substring(0, LONGEST);
        }
        List<List<Piece>> wanted = new ArrayList<>();
        List<Piece> unwanted = new ArrayList<>();
        boolean or = false;
        var pieces = PIECE.matcher(QUOTES.matcher(typed).replaceAll("\""));
        for (int i = 0; i < MOST_PIECES && pieces.find(); i++) {
            String phrase = pieces.group(2);
            String word = Objects.requireNonNullElse(pieces.group(3), "");
            if (phrase == null && !wanted.isEmpty() && isOr(word)) {
                or = true;
                continue;
            }
            boolean without =
                    phrase == null
                            ? word.length() > 1 && word.startsWith("-")
                            : "-".equals(pieces.group(1));
            Piece piece =
                    phrase == null
                            ? piece(without ? word.substring(1) : word)
                            : new Piece(Way.PHRASE, phrase);
            if (piece.text().isBlank()) {
                continue;
            }
            if (without) {
                unwanted.add(piece);
            } else if (or) {
                wanted.getLast().add(piece);
            } else {
                wanted.add(new ArrayList<>(List.of(piece)));
            }
            or = false;
        }
        return new Query(typed, unfinished(typed, wanted), unwanted);
    }

    private static boolean isOr(String word) {
        return word.equalsIgnoreCase("or") || word.equalsIgnoreCase("ou");
    }

    private static Piece piece(String word) {
        String start = word.endsWith("*") ? word.substring(0, word.length() - 1) : "";
        return WORD.matcher(start).matches()
                ? new Piece(Way.START, start)
                : new Piece(Way.TERM, word);
    }

    /** The last word is one that may go on, where the text ends with it. */
    private static List<List<Piece>> unfinished(String typed, List<List<Piece>> wanted) {
        if (!wanted.isEmpty()) {
            var last = wanted.getLast().getLast();
            if (last.way() == Way.TERM
                    && last.text().length() >= SHORTEST_START
                    && WORD.matcher(last.text()).matches()
                    && typed.endsWith(last.text())) {
                wanted.getLast().removeLast();
                wanted.getLast().add(new Piece(Way.LAST, last.text()));
            }
        }
        return wanted;
    }

    boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** The words that are wanted, each once; for what to try instead. */
    List<String> words() {
        return wanted.stream()
                .flatMap(List::stream)
                .filter(it -> it.way() != Way.PHRASE)
                .map(Piece::text)
                .distinct()
                .toList();
    }

    /** The same with any one of its words instead of all, or "" where that is no other. */
    String anyOfIt() {
        return wanted.size() < 2
                ? ""
                : wanted.stream()
                        .flatMap(List::stream)
                        .map(it -> it.way() == Way.PHRASE ? '"' + it.text() + '"' : it.text())
                        .collect(Collectors.joining(" or "));
    }

    /** The same with another word in the place of one. */
    String with(String word, String instead) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                .matcher(typed)
                .replaceAll(Matcher.quoteReplacement(instead));
    }

    /**
     * It as SQL of type {@code tsquery}, in which nothing of what was typed stands: that is in the
     * parameters.
     */
    Sql sql() {
        Map<String, Object> values = new HashMap<>();
        var all =
                wanted.stream()
                        .map(choices ->
                                choices.stream()
                                        .map(it -> call(it, values))
                                        .collect(Collectors.joining(" || ", "(", ")")))
                        .collect(Collectors.joining(" && "));
        String without =
                unwanted.stream()
                        .map(it -> " && !!" + call(it, values))
                        .collect(Collectors.joining());
        values.put(
                "words",
                wanted.stream()
                        .flatMap(List::stream)
                        .map(Piece::text)
                        .collect(Collectors.joining(" ")));
        return new Sql(
                """
                (select (case when numnode(t.q) = 0 then search_any(:words) else t.q end%s)::text
                 from (select %s as q) t)
                """
                        .formatted(without, all.isEmpty() ? "''::tsquery" : all),
                values);
    }

    private static String call(Piece piece, Map<String, Object> values) {
        String name = "t" + values.size();
        values.put(name, piece.text());
        return "search_" + piece.way().name().toLowerCase(Locale.ROOT) + "(:" + name + ")";
    }

    /** A piece of SQL with its parameters. */
    record Sql(String text, Map<String, Object> values) {
        Sql {
            values = Map.copyOf(values);
        }
    }
}
