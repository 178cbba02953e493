package care.cairn.app.measures.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of one file are written: with a decimal point or a decimal comma, and with what
 * between the thousands. Where nobody said it, the numbers themselves must: 1.234 may be a thousand
 * or a little more than one, and is a bad cell unless another number of the file settles it.
 */
final class Decimals {
    private static final Pattern SPACED =
            Pattern.compile("-?\\d{1,3}(?:[ \u00a0\u202f\u2009'’]\\d{3})+(?:[.,]\\d+)?");
    private static final Pattern ENGLISH = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern CONTINENTAL =
            Pattern.compile("-?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern DOUBTFUL = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern COMMA = Pattern.compile("-?\\d+,\\d+");

    /** The decimal sign that somebody chose, or 0. */
    private final char chosen;

    private final boolean commasSeparate;
    private final Sign point = new Sign();
    private final Sign comma = new Sign();

    /** What was seen of one sign. */
    private static final class Sign {
        boolean certain;
        long doubts;
        final List<Problem> first = new ArrayList<>();
    }

    /**
     * Numbers of a file.
     *
     * @param chosen the decimal sign, or "" to find it out
     * @param separator of the columns; where it is a comma, a number has a point
     */
    Decimals(String chosen, char separator) {
        this.chosen = chosen.isEmpty() ? 0 : chosen.charAt(0);
        commasSeparate = separator == ',';
    }

    /** The number in a cell; NaN where there is none. */
    double read(String cell, long line, String column) {
        if (chosen != 0) {
            return asChosen(cell.strip());
        }
        double number = Cell.number(cell, !commasSeparate);
        if (Double.isNaN(number)) {
            return grouped(cell.strip());
        }
        if (!commasSeparate) {
            notice(cell, line, column);
        }
        return number;
    }

    private double asChosen(String text) {
        boolean other = text.indexOf(chosen == '.' ? ',' : '.') >= 0;
        if ((chosen == '.' ? ENGLISH : CONTINENTAL).matcher(text).matches()
                || (!other && SPACED.matcher(text).matches())) {
            return without(text, chosen);
        }
        return other ? Double.NaN : Cell.number(text, chosen == ',');
    }

    /** Thousands apart; a single comma or point before three digits stays in doubt. */
    private double grouped(String text) {
        if (SPACED.matcher(text).matches()) {
            return without(text, text.indexOf(',') >= 0 ? ',' : '.');
        }
        if (!DOUBTFUL.matcher(text).matches()) {
            if (ENGLISH.matcher(text).matches()) {
                point.certain = true;
                return without(text, '.');
            }
            if (CONTINENTAL.matcher(text).matches()) {
                comma.certain = true;
                return without(text, ',');
            }
        }
        return Double.NaN;
    }

    private static double without(String text, char decimal) {
        var digits = new StringBuilder();
        text.chars()
                .filter(c -> c == '-' || (c >= '0' && c <= '9') || c == decimal)
                .forEach(c -> digits.append(c == decimal ? '.' : (char) c));
        return Cell.number(digits.toString(), false);
    }

    private void notice(String cell, long line, String column) {
        boolean pointed = cell.indexOf('.') >= 0;
        if (!pointed && cell.indexOf(',') < 0) {
            return;
        }
        var sign = pointed ? point : comma;
        if (!DOUBTFUL.matcher(cell.strip()).matches()) {
            sign.certain = true;
        } else if (sign.doubts++ < Reading.NAMED) {
            sign.first.add(problem(line, column, "file.row.doubtful", cell));
        }
    }

    private static Problem problem(long line, String column, String key, String cell) {
        return new Problem(line, column, key, List.of(FigureReader.shown(cell)));
    }

    /** Why a cell that is no number may have been meant as one; null where it was not. */
    @Nullable String doubt(String cell) {
        var text = cell.strip();
        if (chosen != 0) {
            return null;
        }
        return DOUBTFUL.matcher(text).matches()
                ? "file.row.doubtful"
                : COMMA.matcher(text).matches() ? "file.row.comma" : null;
    }

    /** Tells of the cells that stayed in doubt when all of the file was read. */
    void settle(FigureReader.Trouble trouble) {
        settle(point, comma, trouble);
        settle(comma, point, trouble);
    }

    private static void settle(Sign sign, Sign other, FigureReader.Trouble trouble) {
        if (sign.doubts > 0 && (!sign.certain || other.certain)) {
            sign.first.forEach(it ->
                    trouble.at(it.line(), it.column(), it.messageKey(), it.arguments().toArray()));
        }
    }
}
