package care.cairn.core.command.spc;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How periods are written, and how they stand in order. */
enum PeriodForm {
    /** {@code 2024-03-31}. */
    DATE("a date (2024-03-31)") {
        @Override
        OptionalLong order(String text) {
            if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
                return OptionalLong.empty();
            }
            return day(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
        }
    },
    /** {@code 2024-03}: as its first day. */
    MONTH("a month (2024-03)") {
        @Override
        OptionalLong order(String text) {
            if (text.length() != 7 || text.charAt(4) != '-') {
                return OptionalLong.empty();
            }
            return day(digits(text, 0, 4), digits(text, 5, 7), 1);
        }
    },
    /** {@code 2024-Q1}, by the calendar: as its first day. */
    QUARTER("a quarter (2024-Q1)") {
        @Override
        OptionalLong order(String text) {
            if (text.length() != 7 || text.charAt(4) != '-' || text.charAt(5) != 'Q') {
                return OptionalLong.empty();
            }
            int quarter = digits(text, 6, 7);
            return quarter < 1 ? OptionalLong.empty() : day(digits(text, 0, 4), 3 * quarter - 2, 1);
        }
    },
    /** {@code 2024-03-31T14:30}, with or without seconds. */
    TIME("a time (2024-03-31T14:30)") {
        @Override
        OptionalLong order(String text) {
            try {
                return OptionalLong.of(
                        LocalDateTime.parse(text.replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC));
            } catch (DateTimeException e) {
                return OptionalLong.empty();
            }
        }
    },
    /** A number, such as a year or the number of a week. */
    NUMBER("a number") {
        @Override
        OptionalLong order(String text) {
            double number = care.cairn.core.command.Decimal.parse(text);
            if (Double.isNaN(number)) {
                return OptionalLong.empty();
            }
            long bits = Double.doubleToLongBits(number + 0.0);
            return OptionalLong.of(bits ^ (bits >> 63 & Long.MAX_VALUE));
        }
    },
    /** Anything else: such periods keep the order of the file. */
    TEXT("a text") {
        @Override
        OptionalLong order(String text) {
            return OptionalLong.empty();
        }
    };

    /** In the order in which the first period is tried. */
    static final List<PeriodForm> ALL = List.of(values());

    /** The forms of the calendar: they may be compared with each other. */
    private static final List<PeriodForm> CALENDAR = List.of(DATE, MONTH, QUARTER, TIME);

    private static final Pattern SLASHED = Pattern.compile("\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}");
    private static final long DAY = 86_400;

    private final String words;

    PeriodForm(String words) {
        this.words = words;
    }

    /** Where such a period stands: less is earlier. Empty if the text is not of this form. */
    abstract OptionalLong order(String text);

    /** Where a phase begins that is named by a text of this form or, of the calendar, another. */
    OptionalLong phase(String text) {
        if (!CALENDAR.contains(this)) {
            return order(text);
        }
        return CALENDAR.stream()
                .map(form -> form.order(text))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    /** The form of a text. */
    static PeriodForm of(String text) {
        return ALL.stream().filter(form -> form.order(text).isPresent()).findFirst().orElse(TEXT);
    }

    /** Whether a text is a date of which nobody can say what is the day and what the month. */
    static boolean ambiguous(String text) {
        Matcher matcher = SLASHED.matcher(text);
        return matcher.matches();
    }

    /** In words, for a refusal. */
    String words() {
        return words;
    }

    private static OptionalLong day(int year, int month, int day) {
        try {
            return year < 0
                    ? OptionalLong.empty()
                    : OptionalLong.of(DAY * LocalDate.of(year, month, day).toEpochDay());
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    /** The number that digits are; −1 if some are none, which is no day, month or year. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
