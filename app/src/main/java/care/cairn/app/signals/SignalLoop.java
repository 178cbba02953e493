package care.cairn.app.signals;

import care.cairn.app.web.LoopSource;
import care.cairn.app.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many signals were answered in time: a fact about the process, never about a person. */
@Component
class SignalLoop implements LoopSource {
    private final JdbcClient jdbc;

    SignalLoop(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Counted(int fell, int inTime, double median) {}

    @Override
    public List<LoopLine> since(LocalDate from, Viewer viewer) {
        var counted =
                jdbc.sql(
                                """
                                select count(*) as fell,
                                       count(*) filter (where on_day <= due) as in_time,
                                       coalesce(percentile_cont(0.5) within group (
                                           order by on_day - raised_day), 0) as median
                                from (
                                    select s.due,
                                           (f.at at time zone :zone)::date as on_day,
                                           (s.raised_at at time zone :zone)::date as raised_day
                                    from signal s
                                    left join signal_answer f on f.signal = s.id and f.n = 1
                                    where s.gone_at is null
                                ) s
                                where (on_day is not null and on_day >= :from)
                                   or (on_day is null and due >= :from and due < :today)
                                """)
                        .param("zone", viewer.zone().getId())
                        .param("from", from)
                        .param("today", viewer.today())
                        .query(Counted.class)
                        .single();
        return counted.fell() == 0
                ? List.of()
                : List.of(
                        new LoopLine(
                                55,
                                "signals.loop",
                                "signals.loop.value",
                                List.of(counted.inTime(), counted.fell()),
                                "signals.loop.median",
                                List.of(Math.round(counted.median()))));
    }
}
