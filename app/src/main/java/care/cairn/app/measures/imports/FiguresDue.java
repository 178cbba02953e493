package care.cairn.app.measures.imports;

import care.cairn.app.charts.Cadence;
import care.cairn.app.charts.ChartWords;
import care.cairn.app.measures.Period;
import care.cairn.app.web.Label;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.WorkItem;
import care.cairn.app.web.WorkSource;
import care.cairn.app.web.words.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The figures that should be out by now: after the last period of each watched measure comes the
 * next one, and its figures are known so many days after its end as the measure says.
 */
@Component
class FiguresDue implements WorkSource {
    private static final int MINUTES = 10;

    private final JdbcClient jdbc;
    private final Sources sources;
    private final Wording words;
    private final MessageSource messages;

    FiguresDue(JdbcClient jdbc, Sources sources, Wording words, MessageSource messages) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.words = words;
        this.messages = messages;
    }

    /** How far the figures of a measure go, and by which source they came. */
    private record Reached(String source, Label measure, Period period, int lag, LocalDate last) {
        LocalDate next() {
            return period.next(last);
        }

        LocalDate known() {
            return period.last(next()).plusDays(lag);
        }
    }

    @Override
    public List<WorkItem> waitingFor(Viewer viewer) {
        if (!viewer.is(Role.ANALYST)) {
            return List.of();
        }
        Map<String, List<Reached>> bySource = new LinkedHashMap<>();
        reached().stream()
                .filter(it -> !it.known().isAfter(viewer.today()))
                .sorted(Comparator.comparing(Reached::known))
                .forEach(it ->
                        bySource.computeIfAbsent(it.source(), key -> new ArrayList<>()).add(it));
        var chart = new ChartWords(messages, viewer.locale());
        List<WorkItem> items = new ArrayList<>();
        bySource.forEach((source, due) -> {
            var first = due.getFirst();
            items.add(
                    new WorkItem(
                            "import.work.tag",
                            "",
                            sources.find(source)
                                    .map(it -> it.source().name().in(viewer.locale()))
                                    .orElse(source),
                            "/measures/import?source=" + source,
                            "import.work.due",
                            List.of(
                                    chart.period(
                                            first.next(), Cadence.valueOf(first.period().name())),
                                    words.day(first.known()),
                                    words.list(
                                            due.stream()
                                                    .map(it -> it.measure().in(viewer.locale()))
                                                    .toList())),
                            null,
                            MINUTES));
        });
        return items;
    }

    /** By measure, over its watched series that go on; those never loaded have no source. */
    private List<Reached> reached() {
        return jdbc.sql(
                        """
                        select l.source, m.name_en, m.name_fr, m.period, m.lag_days,
                               max(p.last) as last
                        from measure m
                        join series s on s.measure = m.id and s.headline and s.ended is null
                        cross join lateral (
                            select max(period) as last from point where series = s.number) p
                        cross join lateral (
                            select max(load) as load from load_series where series = s.number) c
                        join load l on l.number = c.load
                        group by m.id, l.source, m.name_en, m.name_fr, m.period, m.lag_days
                        order by m.name_en
                        """)
                .query((row, n) ->
                        new Reached(
                                row.getString("source"),
                                new Label(row.getString("name_en"), row.getString("name_fr")),
                                Period.valueOf(row.getString("period")),
                                row.getInt("lag_days"),
                                row.getObject("last", LocalDate.class)))
                .list();
    }
}
