package care.cairn.app.measures.files;

import care.cairn.app.measures.PointState;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

/** Takes the value out of a row, or says why there is none. */
final class Amount {
    private final Source.Value value;
    private final Header header;
    private final double per;
    private final Decimals decimals;
    private final int column;
    private final int minus;
    private final int denominator;
    private final int qualifier;
    private final int[] cells;

    /** What was taken of the last row. */
    static final class Taken {
        /** The row says that there is no point at all. */
        boolean nothing;

        PointState state = PointState.KNOWN;
        double value;
        double numerator;
        double denominator;
        @Nullable String reason;

        private void clear() {
            nothing = false;
            state = PointState.KNOWN;
            value = Double.NaN;
            numerator = Double.NaN;
            denominator = Double.NaN;
            reason = null;
        }

        private void without(Qualifier why) {
            nothing = why.state() == null;
            state = why.state() == null ? PointState.UNAVAILABLE : why.state();
            value = Double.NaN;
            numerator = Double.NaN;
            denominator = Double.NaN;
            reason = why.reason();
        }
    }

    Amount(Source.Value value, Header header, double per, Decimals decimals) {
        this.value = value;
        this.header = header;
        this.per = per;
        this.decimals = decimals;
        column = header.of(value.column().isEmpty() ? value.numerator() : value.column());
        minus = header.of(value.minus());
        denominator = header.of(value.denominator());
        qualifier = header.of(value.qualifier());
        cells = value.cells().stream().mapToInt(header::of).toArray();
    }

    /**
     * Takes the value.
     *
     * @return false where the row is bad, which has been told
     */
    boolean of(CsvRecord row, long line, FigureReader.Trouble trouble, Taken taken) {
        taken.clear();
        if (cells.length > 0) {
            return counted(row, line, trouble, taken);
        }
        var mark = qualifier < 0 ? "" : row.getField(qualifier).strip();
        var qualified = mark.isEmpty() ? null : Qualifier.of(mark).orElse(null);
        if (!mark.isEmpty() && qualified == null) {
            trouble.at(
                    line, header.name(qualifier), "file.row.qualifier", FigureReader.shown(mark));
            return false;
        }
        if (qualified != null && qualified.state() == PointState.SUPPRESSED) {
            taken.without(qualified);
            return true;
        }
        double number = number(row, column, line, trouble, taken, qualified);
        if (taken.nothing || taken.state != PointState.KNOWN) {
            return true;
        }
        if (Double.isNaN(number)) {
            return false;
        }
        if (qualified != null) {
            taken.reason = qualified.reason();
        }
        if (minus >= 0) {
            double less = number(row, minus, line, trouble, taken, null);
            if (taken.state != PointState.KNOWN) {
                return true;
            }
            if (Double.isNaN(less)) {
                return false;
            }
            number -= less;
        }
        number *= value.scale();
        if (denominator < 0) {
            taken.value = number;
            return true;
        }
        double outOf = number(row, denominator, line, trouble, taken, null);
        if (taken.state != PointState.KNOWN) {
            return true;
        }
        return !Double.isNaN(outOf) && ratio(line, trouble, taken, number, outOf);
    }

    private boolean ratio(
            long line, FigureReader.Trouble trouble, Taken taken, double number, double outOf) {
        if (number < 0 || outOf < 0) {
            trouble.at(line, header.name(number < 0 ? column : denominator), "file.row.negative");
            return false;
        }
        if (outOf == 0) {
            taken.without(new Qualifier("", "none-counted", PointState.UNAVAILABLE));
            return true;
        }
        taken.numerator = number;
        taken.denominator = outOf;
        taken.value = number / outOf * per;
        return true;
    }

    private boolean counted(CsvRecord row, long line, FigureReader.Trouble trouble, Taken taken) {
        int good = 0;
        int all = 0;
        for (int cell : cells) {
            var text = row.getField(cell).strip();
            if (text.isEmpty() || Qualifier.of(text).isPresent()) {
                continue;
            }
            double number = decimals.read(text, line, header.name(cell));
            if (Double.isNaN(number)) {
                bad(line, cell, text, trouble);
                return false;
            }
            all++;
            good += number >= value.atLeast() ? 1 : 0;
        }
        if (all == 0) {
            taken.nothing = true;
            return true;
        }
        taken.numerator = good;
        taken.denominator = all;
        taken.value = per * good / all;
        return true;
    }

    private double number(
            CsvRecord row,
            int at,
            long line,
            FigureReader.Trouble trouble,
            Taken taken,
            @Nullable Qualifier qualified) {
        var text = row.getField(at);
        double number = decimals.read(text, line, header.name(at));
        if (!Double.isNaN(number)) {
            return number;
        }
        var mark = text.strip();
        if (mark.isEmpty()) {
            taken.without(qualified == null ? Qualifier.EMPTY : qualified);
            return number;
        }
        var instead = Qualifier.of(mark);
        if (instead.isPresent()) {
            taken.without(instead.get());
            return number;
        }
        bad(line, at, text, trouble);
        return number;
    }

    private void bad(long line, int at, String text, FigureReader.Trouble trouble) {
        trouble.at(line, header.name(at), reason(text), FigureReader.shown(text));
    }

    private String reason(String text) {
        if (Cell.formula(text)) {
            return "file.row.formula";
        }
        var doubt = decimals.doubt(text);
        return doubt == null ? "file.row.number" : doubt;
    }
}
