package care.cairn.core.command.spc;

import care.cairn.core.command.CsvIn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Sorts the rows of a file into series and checks each value against what its chart can hold. */
final class SeriesReader {
    private static final int NONE = -1;
    private static final int ROOM = 16;

    private final SpcOptions options;
    private final CsvIn csv;
    private final int period;
    private final int value;
    private final int numerator;
    private final int denominator;
    private final int[] by;
    private final Map<List<String>, Readings> series = new LinkedHashMap<>();
    private @Nullable PeriodForm form;
    private String[] lastBy = new String[0];
    private @Nullable Readings last;
    private Readings model = new Readings(List.of(), false, 1);

    SeriesReader(SpcOptions options, byte[] bytes) {
        this.options = options;
        csv = new CsvIn(bytes);
        period = csv.column(options.period());
        value = place(options.value());
        numerator = value == NONE ? place(options.numerator()) : NONE;
        denominator = value == NONE ? place(options.denominator()) : NONE;
        by = options.by().stream().mapToInt(csv::column).toArray();
    }

    private int place(@Nullable String column) {
        return column == null ? NONE : csv.column(column);
    }

    /** How periods are written; those of a file without rows as texts. */
    PeriodForm form() {
        return form == null ? PeriodForm.TEXT : form;
    }

    /** The series in the order of their first rows, each in the order of its periods. */
    Collection<Readings> read() {
        while (csv.next()) {
            row();
        }
        boolean once = !options.chart().needsSubgroups();
        for (Readings readings : series.values()) {
            readings.sort();
            if (once) {
                readings.checkOnce(options.period());
            } else {
                readings.group();
            }
        }
        return series.values();
    }

    private void row() {
        Readings readings = readings();
        String when = foreseen(readings);
        long order;
        if (when == null) {
            when = csv.text(period);
            order = order(when, readings);
        } else {
            order = model.order(readings.size());
        }
        if (value != NONE) {
            readings.add(when, order, csv.row(), checked(value), 1);
        } else {
            double above = checked(numerator);
            double below = csv.number(denominator);
            if (below < 0) {
                throw csv.refused(denominator, "a denominator is not negative");
            }
            if (options.chart().key().startsWith("p") && above > below) {
                throw csv.refused(
                        numerator,
                        "the numerator %s is more than the denominator %s"
                                .formatted(
                                        csv.text(numerator).strip(),
                                        csv.text(denominator).strip()));
            }
            if (Double.isInfinite(above / below) && below > 0) {
                throw csv.refused(numerator, "the ratio is too large a number");
            }
            readings.add(when, order, csv.row(), above, below);
        }
    }

    private double checked(int column) {
        double number = csv.number(column);
        String fault =
                switch (options.chart().key()) {
                    case "c" -> number < 0 ? "a count is not negative" : "";
                    case "g" -> number < 0 ? "a number of opportunities is not negative" : "";
                    case "t" -> number <= 0 ? "a time between events is above 0" : "";
                    case "bernoulli-cusum" ->
                            number < 0 || number > 1 || (number > 0 && number < 1)
                                    ? "a case is 1 (harm) or 0 (none)"
                                    : "";
                    default -> "";
                };
        if (fault.isEmpty() && column == numerator && number < 0) {
            fault = "a numerator is not negative";
        }
        if (!fault.isEmpty()) {
            throw csv.refused(column, fault);
        }
        return number;
    }

    /** Series mostly have the same periods, row for row: the text, if it is that of the first. */
    private @Nullable String foreseen(Readings readings) {
        if (form == PeriodForm.TEXT || readings == model || readings.size() >= model.size()) {
            return null;
        }
        String text = model.period(readings.size());
        return csv.is(period, text) ? text : null;
    }

    private long order(String when, Readings readings) {
        PeriodForm known = form;
        if (known == null) {
            known = PeriodForm.of(when);
            form = known;
        }
        OptionalLong order = known.order(when);
        if (order.isPresent()) {
            return order.getAsLong();
        }
        if (csv.empty(period)) {
            throw csv.refused(period, "it is empty");
        }
        if (PeriodForm.ambiguous(when)) {
            throw csv.refused(
                    period,
                    "which is the day and which the month of %s? Write dates as 2024-03-31"
                            .formatted(when));
        }
        if (known != PeriodForm.TEXT) {
            throw csv.refused(
                    period, "“%s” is not %s, as the first row has".formatted(when, known.words()));
        }
        return readings.order(when);
    }

    /** The series of the row; rows of one series mostly follow each other. */
    private Readings readings() {
        Readings now = last;
        boolean same = now != null;
        for (int i = 0; i < by.length && same; i++) {
            same = csv.is(by[i], lastBy[i]) || csv.text(by[i]).equals(lastBy[i]);
        }
        if (now == null || !same) {
            List<String> key = new ArrayList<>(by.length);
            for (int column : by) {
                key.add(csv.text(column));
            }
            lastBy = key.toArray(String[]::new);
            int room = now == null ? ROOM : now.size();
            now = series.computeIfAbsent(key, k -> new Readings(k, value == NONE, room));
            if (series.size() == 1) {
                model = now;
            }
            last = now;
        }
        return now;
    }
}
