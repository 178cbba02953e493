package care.cairn.app.learning;

import care.cairn.app.charts.Mark;
import care.cairn.app.measures.ChartMarks;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The marks of changes that were tried, on the chart of each measure that they were to move. */
@Component
class CycleMarks implements ChartMarks {
    private final JdbcClient jdbc;

    CycleMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<Mark> marks(UUID measure, Instant at) {
        return jdbc.sql(
                        """
                        select distinct c.id, c.number, c.title, c.started
                        from cycle c join prediction p on p.cycle = c.id
                        where p.measure = :measure and p.replaced_by is null
                          and c.started_at <= :at
                        order by c.started, c.number
                        """)
                .param("measure", measure)
                .param("at", Timestamp.from(at))
                .query((row, n) ->
                        new Mark(
                                row.getObject("started", LocalDate.class),
                                Objects.requireNonNullElse(
                                        row.getString("title"),
                                        String.valueOf(row.getInt("number"))),
                                path(row.getObject("id", UUID.class))))
                .list();
    }

    static String path(UUID cycle) {
        return "/learning/cycles/" + cycle;
    }
}
