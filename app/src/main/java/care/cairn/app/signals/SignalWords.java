package care.cairn.app.signals;

import care.cairn.app.web.Label;
import care.cairn.app.web.words.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sentences about a signal, for the templates: {@code ${@signalWords.clock(row)}}. */
@Component("signalWords")
class SignalWords {
    private final Wording words;

    SignalWords(Wording words) {
        this.words = words;
    }

    /** A period by its name: January 2022. */
    public String period(String period, LocalDate first) {
        return switch (period) {
            case "month" -> words.month(first);
            case "quarter" ->
                    words.say(
                            "signals.period.quarter",
                            words.month(first),
                            words.month(first.plusMonths(2)));
            case "year" ->
                    words.say(
                            "signals.period.quarter",
                            words.month(first),
                            words.month(first.plusMonths(11)));
            default -> words.say("signals.period.week", words.day(first));
        };
    }

    /** From when to when it goes. */
    public String span(SignalRow row) {
        return span(row.period(), row.since(), row.until());
    }

    public String span(String period, LocalDate since, LocalDate until) {
        return since.equals(until)
                ? period(period, since)
                : words.say("signals.span", period(period, since), period(period, until));
    }

    /** Periods one after the other. */
    public String periods(SignalRow row, List<LocalDate> periods) {
        return words.list(periods.stream().map(it -> period(row.period(), it)).toList());
    }

    /** How much time there is, or was. */
    public String clock(SignalRow row) {
        long days = ChronoUnit.DAYS.between(row.today(), row.clock());
        return switch (row.state()) {
            case LATE -> words.say("signals.clock.late", -days);
            case OPEN, INVESTIGATED -> words.say("signals.clock.left", days);
            case ANSWERED, GONE -> words.shortDay(row.raised());
        };
    }

    /** How many days the answer took of those promised. */
    public String took(SignalRow row) {
        return words.say(
                row.answered() == null ? "signals.took.open" : "signals.took",
                row.took(),
                row.answerDays());
    }

    /** The figure that was seen, among the lines it was seen against. */
    public String seen(SignalRow row, SignalShelf.Found found) {
        String period = period(row.period(), found.until());
        String value = amount(found.value(), found);
        if (found.centre() == null) {
            return words.say("signals.seen", period, value);
        }
        if (found.lower() == null || found.upper() == null) {
            return words.say("signals.seen.median", period, value, amount(found.centre(), found));
        }
        return words.say(
                "signals.seen.limits",
                period,
                value,
                amount(found.centre(), found),
                number(found.lower(), found),
                number(found.upper(), found));
    }

    /** The settings of the rules and of the chart. */
    public String settings(SignalShelf.Found found) {
        List<String> parts = new ArrayList<>();
        parts.add(words.say("charts.kind." + found.chart()));
        parts.add(words.say("signals.set.lengths", found.shiftLength(), found.trendLength()));
        if (found.screened()) {
            parts.add(words.say("signals.set.screened"));
        }
        if (found.freeze() > 0) {
            parts.add(words.say("signals.set.freeze", found.freeze()));
        }
        return words.list(parts);
    }

    /** What rules saw, one after the other, in few words. */
    public String saw(SignalRow row, List<String> rules) {
        return words.list(
                rules.stream()
                        .map(rule ->
                                words.say(
                                        "signals.saw." + rule + "." + row.way(),
                                        row.shiftLength(),
                                        row.trendLength()))
                        .toList());
    }

    /** Its name with the line of the measure that it is about. */
    public String title(SignalRow row) {
        var locale = LocaleContextHolder.getLocale();
        var line = row.line().in(locale);
        return line.isEmpty() ? row.name().in(locale) : row.name().in(locale) + " · " + line;
    }

    public String in(Label label) {
        return label.in(LocaleContextHolder.getLocale());
    }

    public String said(@Nullable String kind, @Nullable String reason) {
        return words.say(
                "signals.said",
                words.say("signals.answer." + kind),
                reason == null ? words.say("signals.erased") : reason);
    }

    private String amount(double value, SignalShelf.Found found) {
        String unit = in(found.unit());
        return unit.isEmpty() ? number(value, found) : number(value, found) + "\u00a0" + unit;
    }

    private String number(double value, SignalShelf.Found found) {
        return words.number(value, found.decimals());
    }
}
