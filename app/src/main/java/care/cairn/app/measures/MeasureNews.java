package care.cairn.app.measures;

import care.cairn.app.charts.Badge;
import care.cairn.app.charts.ChartWords;
import care.cairn.app.charts.Verdict;
import care.cairn.app.web.NewsSource;
import care.cairn.app.web.Viewer;
import care.cairn.core.spc.Variation;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What new figures say of the watched series: which got better or worse, and for how long. */
@Component
class MeasureNews implements NewsSource {
    private static final int TOLD = 4;

    /** What more than chance can do, what matters most first. */
    private static final Set<Variation> SPECIAL =
            EnumSet.complementOf(EnumSet.of(Variation.COMMON_CAUSE, Variation.TOO_FEW_POINTS));

    private final Scorecards scorecards;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    MeasureNews(Scorecards scorecards, MessageSource messages, JdbcClient jdbc) {
        this.scorecards = scorecards;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("measure.loaded/1", "measure.series-opened/1");
    }

    private record Brought(int series, Instant at) {}

    @Override
    public List<News> between(Instant from, Instant until, Viewer viewer) {
        Map<Integer, Instant> brought =
                jdbc
                        .sql(
                                """
                                select s.number as series, max(l.at) as at
                                from load l
                                join load_series c on c.load = l.number and c.added > 0
                                join series s on s.number = c.series and s.headline
                                where l.at > :from and l.at <= :until
                                group by s.number
                                """)
                        .param("from", Timestamp.from(from))
                        .param("until", Timestamp.from(until))
                        .query((row, n) ->
                                new Brought(
                                        row.getInt("series"), row.getTimestamp("at").toInstant()))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Brought::series, Brought::at));
        if (brought.isEmpty()) {
            return List.of();
        }
        var words = new ChartWords(messages, viewer.locale());
        var before =
                scorecards
                        .drawn(brought.keySet(), LocalDate.ofInstant(from, viewer.zone()))
                        .stream()
                        .collect(Collectors.toMap(it -> it.series().number(), Function.identity()));
        List<Drawing> now = scorecards.drawn(brought.keySet(), viewer.today());
        List<Drawing> telling =
                now.stream()
                        .filter(it -> SPECIAL.contains(it.chart().variation()))
                        .sorted(
                                Comparator.comparing((Drawing it) ->
                                                before.containsKey(it.series().number())
                                                        && same(
                                                                it,
                                                                before.get(it.series().number())))
                                        .thenComparing(it -> it.chart().variation()))
                        .toList();
        List<News> news = new ArrayList<>();
        for (Drawing one : telling.subList(0, Math.min(TOLD, telling.size()))) {
            var verdict = Verdict.of(ChartOfSeries.of(one, List.of(), words), words);
            news.add(
                    new News(
                            brought.getOrDefault(one.series().number(), until),
                            Badge.of(one.chart().variation(), words).css(),
                            ChartOfSeries.name(one, viewer.locale()),
                            "/measures/%s?series=%d"
                                    .formatted(one.measure().key(), one.series().number()),
                            verdict.headline()
                                    + verdict.sentences().stream()
                                            .findFirst()
                                            .map(" "::concat)
                                            .orElse("")));
        }
        news.add(
                new News(
                        brought.values().stream().max(Comparator.naturalOrder()).orElse(until),
                        "",
                        words.say("measures.news.figures"),
                        "/measures",
                        words.say("measures.news.rest", now.size(), telling.size()),
                        List.of(new Also("/measures/loads", words.say("measures.news.loads")))));
        return news;
    }

    private static boolean same(Drawing one, Drawing other) {
        Variation variation = other.chart().variation();
        return one.chart().variation() == variation;
    }
}
