package care.cairn.core.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON (RFC 8259) without a library: maps, lists, strings, doubles, booleans and null. */
final class Json {

    private static final int DEEPEST = 200;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /**
     * Reads one value.
     *
     * @throws IllegalArgumentException if the text is not exactly one value, or nested too deeply
     */
    static @Nullable Object read(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.space();
        if (json.at < text.length()) {
            throw json.wrong();
        }
        return value;
    }

    private @Nullable Object value() {
        space();
        return switch (peek()) {
            case '{' -> map();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> map() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        deeper();
        for (boolean more = open('}'); more; more = next('}')) {
            space();
            String key = string();
            space();
            expect(':');
            if (map.containsKey(key)) {
                throw wrong();
            }
            map.put(key, value());
        }
        depth--;
        return map;
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        deeper();
        for (boolean more = open(']'); more; more = next(']')) {
            list.add(value());
        }
        depth--;
        return list;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw wrong();
        }
    }

    private boolean open(char end) {
        at++;
        space();
        if (peek() == end) {
            at++;
            return false;
        }
        return true;
    }

    private boolean next(char end) {
        space();
        char c = peek();
        at++;
        if (c != end && c != ',') {
            throw wrong();
        }
        return c == ',';
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw wrong();
            }
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex();
            default -> throw wrong();
        };
    }

    private char hex() {
        if (at + 4 > text.length()) {
            throw wrong();
        }
        int code = java.util.HexFormat.fromHexDigits(text, at, at + 4);
        at += 4;
        return (char) code;
    }

    private Double number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(start, at);
        if (!number.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
            throw wrong();
        }
        return Double.valueOf(number);
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong();
        }
        at += word.length();
        return value;
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong();
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong();
        }
        return text.charAt(at);
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("Not JSON at character " + at + ".");
    }
}
