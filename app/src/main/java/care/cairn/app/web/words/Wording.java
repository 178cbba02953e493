package care.cairn.app.web.words;

import care.cairn.app.web.Place;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.frame.Notice;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Dates, numbers and refusals as the reader writes them: in templates {@code ${@words.day(date)}}.
 * A moment (an {@link Instant}) is told at the place of the partnership.
 */
@Component("words")
public class Wording {
    private final MessageSource messages;
    private final Place place;
    private final InstantSource clock;

    Wording(MessageSource messages, Place place, InstantSource clock) {
        this.messages = messages;
        this.place = place;
        this.clock = clock;
    }

    /** 16 January 2023; in French the first of a month is 1er. */
    public String day(TemporalAccessor when) {
        return dated("d MMMM uuuu", when);
    }

    /** 16 Jan 2023. */
    public String shortDay(TemporalAccessor when) {
        return dated("d MMM uuuu", when);
    }

    /** Monday 16 January. */
    public String weekday(TemporalAccessor when) {
        return dated("EEEE d MMMM", when);
    }

    /** January 2023. */
    public String month(TemporalAccessor when) {
        return format("MMMM uuuu", when);
    }

    /** Jan 2023. */
    public String shortMonth(TemporalAccessor when) {
        return format("MMM uuuu", when);
    }

    /** 16 Jan 2023, 14:02. */
    public String moment(Instant when) {
        return shortDay(when) + ", " + time(when);
    }

    /** 14:02. */
    public String time(Instant when) {
        return format("HH:mm", when);
    }

    /** 1,234 or 1 234: a whole number, or as many decimals as it has, at most three. */
    public String number(Number number) {
        return NumberFormat.getNumberInstance(locale()).format(number);
    }

    /** With a fixed number of decimals. */
    public String number(Number number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /**
     * A share as a percentage.
     *
     * @param share 0.5 is half
     */
    public String percent(Number share, int decimals) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(share);
    }

    /** How long ago a moment was: 3 days ago. A moment to come reads as {@link #in}. */
    public String ago(Instant when) {
        return distance(clock.instant(), when);
    }

    /** How long until a moment: in 3 days. A moment gone by reads as {@link #ago}. */
    public String in(Instant when) {
        return distance(clock.instant(), when);
    }

    /** The same, seen from another moment than now: the one that the viewer looks at. */
    public String distance(Instant from, Instant to) {
        Duration gone = Duration.between(from, to);
        boolean past = gone.isNegative();
        long minutes = gone.abs().toMinutes();
        long hours = gone.abs().toHours();
        long days =
                Math.abs(
                        ChronoUnit.DAYS.between(
                                LocalDate.ofInstant(from, place.zone()),
                                LocalDate.ofInstant(to, place.zone())));
        if (minutes < 1) {
            return say(past ? "words.just-now" : "words.soon");
        }
        if (minutes < 60) {
            return say(past ? "words.minutes-ago" : "words.in-minutes", minutes);
        }
        if (hours < 24 && days < 2) {
            return say(past ? "words.hours-ago" : "words.in-hours", hours);
        }
        if (days < 61) {
            return say(past ? "words.days-ago" : "words.in-days", days);
        }
        if (days < 730) {
            return say(past ? "words.months-ago" : "words.in-months", Math.round(days / 30.44));
        }
        return say(past ? "words.years-ago" : "words.in-years", Math.round(days / 365.25));
    }

    /** Names one after the other: a, b and c. */
    public String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return say(
                "words.and",
                String.join(", ", names.subList(0, names.size() - 1)),
                names.getLast());
    }

    /** The sentence of a refusal. */
    public String say(Refusal refusal) {
        return say(refusal.messageKey(), refusal.arguments().toArray());
    }

    /** The sentence of a notice. */
    public String say(Notice notice) {
        return say(notice.messageKey(), notice.arguments().toArray());
    }

    /** The sentence of a key. */
    public String say(String key, Object... arguments) {
        return Objects.requireNonNull(
                messages.getMessage(key, arguments, "??" + key + "??", locale()));
    }

    private String dated(String pattern, TemporalAccessor when) {
        String text = format(pattern, when);
        return locale().getLanguage().equals("fr")
                ? text.replaceFirst("(^| )1 (?=\\p{L})", "$11er ")
                : text;
    }

    private String format(String pattern, TemporalAccessor when) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(placed(when));
    }

    private TemporalAccessor placed(TemporalAccessor when) {
        return switch (when) {
            case Instant instant -> instant.atZone(place.zone());
            case ZonedDateTime zoned -> zoned.withZoneSameInstant(place.zone());
            case YearMonth month -> month.atDay(1);
            case Temporal other -> other;
            default -> throw new IllegalArgumentException("Not a date: " + when);
        };
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
