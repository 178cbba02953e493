package care.cairn.app.decisions.news;

import care.cairn.app.charts.Mark;
import care.cairn.app.measures.ChartMarks;
import care.cairn.app.web.Place;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The marks of approved decisions on the chart of each measure that they rest on. */
@Component
class DecisionMarks implements ChartMarks {
    private final JdbcClient jdbc;
    private final Place place;

    DecisionMarks(JdbcClient jdbc, Place place) {
        this.jdbc = jdbc;
        this.place = place;
    }

    @Override
    public Collection<Mark> marks(UUID measure, Instant at) {
        return jdbc.sql(
                        """
                        select distinct d.id, d.number, d.question, d.closed_at, d.effective
                        from decision d join evidence e on e.decision = d.id
                        where e.measure = :measure and d.outcome = 'approved'
                          and d.closed_at <= :at
                        order by d.closed_at, d.number
                        """)
                .param("measure", measure.toString())
                .param("at", Timestamp.from(at))
                .query((row, n) -> {
                    var closed = row.getTimestamp("closed_at").toInstant();
                    var effective = row.getObject("effective", LocalDate.class);
                    return new Mark(
                            effective != null
                                    ? effective
                                    : LocalDate.ofInstant(closed, place.zone()),
                            Objects.requireNonNullElse(row.getString("question"), "D"),
                            "/decisions/" + row.getObject("id", UUID.class));
                })
                .list();
    }
}
