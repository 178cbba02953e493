package care.cairn.app.exchange.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How days are written in a log: 03/04/2024 is the third of April here and March 4 elsewhere. */
public enum DayForm {
    DAY_FIRST("day-first"),
    MONTH_FIRST("month-first");

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})([T ].*)?");
    private static final Pattern FIGURES =
            Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4}|\\d{2})");
    private static final Pattern DAY_WORD =
            Pattern.compile(
                    "(?:\\p{L}+ )?(\\d{1,2})(?:st|nd|rd|th|er)? (?:of )?(\\p{L}+) (\\d{4}|\\d{2})");
    private static final Pattern WORD_DAY =
            Pattern.compile("(\\p{L}+) (\\d{1,2})(?:st|nd|rd|th)? (\\d{4})");
    private static final Map<String, Integer> MONTHS = months();

    private final String key;

    DayForm(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static DayForm of(String key) {
        return key.equals(MONTH_FIRST.key) ? MONTH_FIRST : DAY_FIRST;
    }

    /** Month first only where a second number cannot be a month and no first one contradicts. */
    static DayForm detect(List<String> cells) {
        boolean month = false;
        for (String cell : cells) {
            var figures = FIGURES.matcher(cell);
            if (figures.matches()) {
                if (Integer.parseInt(figures.group(1)) > 12) {
                    return DAY_FIRST;
                }
                month |= Integer.parseInt(figures.group(2)) > 12;
            }
        }
        return month ? MONTH_FIRST : DAY_FIRST;
    }

    /** The day that a cell says, if it says one: figures, ISO, or with the month as a word. */
    public Optional<LocalDate> read(String cell) {
        var text = cell.strip();
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        var figures = FIGURES.matcher(text);
        if (figures.matches()) {
            return this == DAY_FIRST
                    ? day(figures.group(3), figures.group(2), figures.group(1))
                    : day(figures.group(3), figures.group(1), figures.group(2));
        }
        var words = text.replaceAll("[,.\\-\\s]+", " ").strip();
        var dayWord = DAY_WORD.matcher(words);
        if (dayWord.matches()) {
            return named(dayWord.group(3), dayWord.group(2), dayWord.group(1));
        }
        var wordDay = WORD_DAY.matcher(words);
        return wordDay.matches()
                ? named(wordDay.group(3), wordDay.group(1), wordDay.group(2))
                : Optional.empty();
    }

    private static Optional<LocalDate> named(String year, String month, String day) {
        var number = MONTHS.get(Plain.of(month));
        return number == null ? Optional.empty() : day(year, "" + number, day);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        int whole = Integer.parseInt(year);
        try {
            return Optional.of(
                            LocalDate.of(
                                    whole < 100 ? 2000 + whole : whole,
                                    Integer.parseInt(month),
                                    Integer.parseInt(day)))
                    .filter(it -> it.getYear() >= 1900 && it.getYear() < 2200);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            for (var month : Month.values()) {
                for (var style : TextStyle.values()) {
                    if (style != TextStyle.NARROW && style != TextStyle.NARROW_STANDALONE) {
                        months.put(
                                Plain.of(month.getDisplayName(style, language)), month.getValue());
                    }
                }
            }
        }
        months.put("sep", 9);
        return Map.copyOf(months);
    }
}
