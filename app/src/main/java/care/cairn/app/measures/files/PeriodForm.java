package care.cairn.app.measures.files;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to write a period, and the first day of the period that is meant.
 *
 * @param key its lasting name
 */
public record PeriodForm(String key, Pattern pattern, Function<Matcher, LocalDate> reading) {
    private static final List<List<String>> MONTHS =
            List.of(
                    List.of("january", "janvier"),
                    List.of("february", "fevrier"),
                    List.of("march", "mars"),
                    List.of("april", "avril"),
                    List.of("may", "mai"),
                    List.of("june", "juin"),
                    List.of("july", "juillet"),
                    List.of("august", "aout"),
                    List.of("september", "septembre"),
                    List.of("october", "octobre"),
                    List.of("november", "novembre"),
                    List.of("december", "decembre"));

    /** 202301 */
    public static final PeriodForm YYYYMM = form("yyyymm", "(\\d{4})(\\d{2})", m -> day(m, 1, 2));

    /** 20230108: the last day of a week. */
    public static final PeriodForm WEEK_ENDING =
            form(
                    "week-ending",
                    "(\\d{4})(\\d{2})(\\d{2})",
                    m -> LocalDate.of(number(m, 1), number(m, 2), number(m, 3)).minusDays(6));

    /** 2023-01-08: the last day of a week. */
    public static final PeriodForm WEEK_ENDING_ISO =
            form(
                    "week-ending-iso",
                    "(\\d{4})-(\\d{2})-(\\d{2})",
                    m -> LocalDate.of(number(m, 1), number(m, 2), number(m, 3)).minusDays(6));

    /** 2023-01-01: the first day of the period. */
    public static final PeriodForm ISO =
            form(
                    "iso",
                    "(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]00:00(?::00)?(?:\\.0+)?Z?)?",
                    m -> LocalDate.of(number(m, 1), number(m, 2), number(m, 3)));

    /** 01/04/2023: the first day of the period, day first. */
    public static final PeriodForm DAY_FIRST =
            form(
                    "day-first",
                    "(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})",
                    m -> LocalDate.of(number(m, 3), number(m, 2), number(m, 1)));

    /** 2023-01, 2023/01 or 2023-M01 */
    public static final PeriodForm YEAR_MONTH =
            form("year-month", "(\\d{4})(?:[-/]|-?M)(\\d{1,2})", m -> day(m, 1, 2));

    /** Q1 2023, T1 2023 */
    public static final PeriodForm QUARTER_YEAR =
            form("quarter-year", "[QqTt]([1-4])[ -]?(\\d{4})", m -> quarter(m, 2, 1));

    /** 2023Q1, 2023-T1 */
    public static final PeriodForm YEAR_QUARTER =
            form("year-quarter", "(\\d{4})[ -]?[QqTt]([1-4])", m -> quarter(m, 1, 2));

    /** Jan 2023, January-23, févr. 2023: English and French. */
    public static final PeriodForm MONTH_NAME =
            form(
                    "month-name",
                    "(\\p{L}{3,9})\\.?[ -](\\d{4}|\\d{2})",
                    m -> {
                        int year = number(m, 2);
                        return LocalDate.of(year < 100 ? 2000 + year : year, month(m.group(1)), 1);
                    });

    /** 2023-W05: a week by its number, from Monday. */
    public static final PeriodForm ISO_WEEK =
            form(
                    "iso-week",
                    "(\\d{4})-?W(\\d{2})",
                    m ->
                            LocalDate.parse(
                                    "%s-W%s-1".formatted(m.group(1), m.group(2)),
                                    DateTimeFormatter.ISO_WEEK_DATE));

    /** 04/01/2023: the first day of the period, month first. */
    public static final PeriodForm MONTH_FIRST =
            form(
                    "month-first",
                    "(\\d{1,2})/(\\d{1,2})/(\\d{4})",
                    m -> LocalDate.of(number(m, 3), number(m, 1), number(m, 2)));

    /** 2023 */
    public static final PeriodForm YEAR =
            form("year", "(\\d{4})", m -> LocalDate.of(number(m, 1), 1, 1));

    /** 2023-02-17: any day of the month that is counted. */
    public static final PeriodForm DAY_IN_MONTH =
            form("day-in-month", ISO.pattern.pattern(), m -> inside(m, 1));

    /** 2023-02-17: any day of the quarter that is counted. */
    public static final PeriodForm DAY_IN_QUARTER =
            form("day-in-quarter", ISO.pattern.pattern(), m -> inside(m, 3));

    /** 2023-02-17: any day of the year that is counted. */
    public static final PeriodForm DAY_IN_YEAR =
            form("day-in-year", ISO.pattern.pattern(), m -> inside(m, 12));

    /** In the order in which they are tried; the last ones must be chosen. */
    public static final List<PeriodForm> ALL =
            List.of(
                    YYYYMM,
                    WEEK_ENDING,
                    ISO,
                    DAY_FIRST,
                    YEAR_MONTH,
                    QUARTER_YEAR,
                    YEAR_QUARTER,
                    MONTH_NAME,
                    ISO_WEEK,
                    YEAR,
                    MONTH_FIRST,
                    WEEK_ENDING_ISO,
                    DAY_IN_MONTH,
                    DAY_IN_QUARTER,
                    DAY_IN_YEAR);

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    private static PeriodForm form(
            String key, String pattern, Function<Matcher, LocalDate> reading) {
        return new PeriodForm(key, Pattern.compile(pattern), reading);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static LocalDate day(Matcher matcher, int year, int month) {
        return LocalDate.of(number(matcher, year), number(matcher, month), 1);
    }

    private static LocalDate quarter(Matcher matcher, int year, int quarter) {
        return LocalDate.of(number(matcher, year), 3 * number(matcher, quarter) - 2, 1);
    }

    /** By the beginning of its name, which must be that of one month only. */
    private static int month(String name) {
        var plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
        var meant =
                MONTHS.stream()
                        .filter(names -> names.stream().anyMatch(it -> it.startsWith(plain)))
                        .toList();
        if (meant.size() != 1) {
            throw new DateTimeException("no month " + name);
        }
        return MONTHS.indexOf(meant.getFirst()) + 1;
    }

    private static LocalDate inside(Matcher m, int months) {
        var day = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
        int month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    /** The first day of the period; empty where the text is not of this form or no such day. */
    public Optional<LocalDate> read(String text) {
        var matcher = pattern.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            var day = reading.apply(matcher);
            boolean likely = day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
            return likely ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static Optional<PeriodForm> byKey(String key) {
        return ALL.stream().filter(form -> form.key().equals(key)).findFirst();
    }

    /** The first form that reads all of these texts. */
    public static Optional<PeriodForm> detect(List<String> texts) {
        return texts.isEmpty()
                ? Optional.empty()
                : ALL.stream()
                        .filter(form -> texts.stream().allMatch(t -> form.read(t).isPresent()))
                        .findFirst();
    }
}
