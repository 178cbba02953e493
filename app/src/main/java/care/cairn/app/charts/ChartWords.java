package care.cairn.app.charts;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words and numbers of a chart in the language of its reader. */
public record ChartWords(MessageSource messages, Locale locale) {
    private static final int SPELLED = 12;

    /** The sentence of a key. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A value as its quantity is written, without the unit. */
    public String number(double value, Quantity quantity) {
        return number(value, quantity, quantity.decimals());
    }

    /** The level of a line, to one decimal more than whole numbers have. */
    public String level(double value, Quantity quantity) {
        return number(value, quantity, Math.max(1, quantity.decimals()));
    }

    /** A value with so many decimals. */
    public String number(double value, Quantity quantity, int decimals) {
        return number(value, quantity, decimals, decimals);
    }

    /** A target: only the decimals that it has. */
    public String target(double value, Quantity quantity) {
        return number(value, quantity, 0, 3);
    }

    private String number(double value, Quantity quantity, int least, int most) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String number = format.format(value * quantity.factor());
        return quantity.percent() ? number + (french() ? "\u00a0%" : "%") : number;
    }

    private boolean french() {
        return locale.getLanguage().equals("fr");
    }

    /** A value with its unit. */
    public String amount(double value, Quantity quantity) {
        String number = number(value, quantity);
        return quantity.unit().isEmpty() || quantity.percent()
                ? number
                : number + "\u00a0" + quantity.unit();
    }

    /** The name of the centre line: the average, the median. */
    public String centre(Plot plot) {
        return say(plot.median() ? "charts.centre.median" : "charts.centre.mean");
    }

    /** Seven; from thirteen on in figures. */
    public String count(int number) {
        return number <= SPELLED
                ? say("charts.count." + number)
                : NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** So many periods: seven months. */
    public String periods(int number, Cadence cadence) {
        return number == 1
                ? say("charts.cadence.%s.one".formatted(cadence.key()))
                : say("charts.cadence.%s.many".formatted(cadence.key()), count(number));
    }

    /** The name of a period as it reads in a sentence: November 2025. */
    public String period(LocalDate start, Cadence cadence) {
        return switch (cadence) {
            case DAY -> day(start);
            case WEEK -> say("charts.period.week", day(start));
            case MONTH -> date("MMMM uuuu", start);
            case QUARTER ->
                    say(
                            "charts.period.quarter",
                            date("MMMM", start),
                            date("MMMM uuuu", start.plusMonths(2)));
            case YEAR ->
                    start.getDayOfYear() == 1
                            ? date("uuuu", start)
                            : say(
                                    "charts.period.year",
                                    date("MMMM uuuu", start),
                                    date("MMMM uuuu", start.plusMonths(11)));
        };
    }

    /** The name of a period where there is little room: Nov 2025. */
    public String shortPeriod(LocalDate start, Cadence cadence) {
        return switch (cadence) {
            case DAY, WEEK -> date("d MMM uuuu", start);
            case MONTH -> date("MMM uuuu", start);
            case QUARTER ->
                    say(
                            "charts.quarter.short",
                            start.get(IsoFields.QUARTER_OF_YEAR),
                            date("uuuu", start));
            case YEAR -> date("uuuu", start);
        };
    }

    /** A day: 16 January 2023; in French the first of a month is 1er. */
    public String day(LocalDate day) {
        String text = date("d MMMM uuuu", day);
        return french() ? text.replaceFirst("^1 ", "1er ") : text;
    }

    /** A date by a pattern of {@link DateTimeFormatter}. */
    String date(String pattern, LocalDate date) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }
}
