package care.cairn.app.measures.imports;

import care.cairn.app.charts.Cadence;
import care.cairn.app.charts.ChartWords;
import care.cairn.app.measures.Measures;
import care.cairn.app.measures.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** The periods of measures as people say them: November 2022, the week from 2 January 2023. */
public final class PeriodNames {
    private final ChartWords words;
    private final Map<String, Period> lengths = new HashMap<>();

    PeriodNames(Measures measures, MessageSource messages, Locale locale) {
        words = new ChartWords(messages, locale);
        measures.all().forEach(it -> lengths.put(it.key(), it.definition().period()));
    }

    /** The period of a measure, by its key, that begins on that day. */
    public String of(String measure, LocalDate first) {
        var length = lengths.get(measure);
        return length == null
                ? words.day(first)
                : words.period(first, Cadence.valueOf(length.name()));
    }
}
