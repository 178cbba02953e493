package care.cairn.app.learning;

import care.cairn.app.web.LoopSource;
import care.cairn.app.web.Viewer;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many changes were studied, and how many did what was predicted. */
@Component
class LearningLoop implements LoopSource {
    private final JdbcClient jdbc;

    LearningLoop(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Counted(int running, int studied, int predicted) {}

    @Override
    public List<LoopLine> since(LocalDate from, Viewer viewer) {
        var counted =
                jdbc.sql(
                                """
                                select count(*) filter (where c.ended is null
                                           and c.started is not null) as running,
                                       count(*) filter (where c.studied_at >= :from) as studied,
                                       count(*) filter (where c.studied_at >= :from and exists (
                                           select from cycle_result r
                                           where r.cycle = c.id and r.n = c.studies
                                             and r.outcome = :predicted)) as predicted
                                from cycle c
                                """)
                        .param("from", Timestamp.from(from.atStartOfDay(viewer.zone()).toInstant()))
                        .param("predicted", Judgement.AS_PREDICTED)
                        .query(Counted.class)
                        .single();
        return counted.running() + counted.studied() == 0
                ? List.of()
                : List.of(
                        new LoopLine(
                                60,
                                "learning.loop",
                                "learning.loop.value",
                                List.of(counted.studied()),
                                "learning.loop.note",
                                List.of(counted.predicted(), counted.running())));
    }
}
