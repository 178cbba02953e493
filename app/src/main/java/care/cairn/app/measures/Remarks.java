package care.cairn.app.measures;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people wrote at the points of series. */
@Service
@Transactional
public class Remarks {
    private static final String COLUMNS =
            "select id, measure, series, period, text, person, at from remark ";

    private final JdbcClient jdbc;
    private final Ledger ledger;

    Remarks(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** Those of a series that stand, by period and then by when they were written. */
    @Transactional(readOnly = true)
    public List<Remark> of(int series) {
        return jdbc.sql(COLUMNS + "where series = :series order by period, at, id")
                .param("series", series)
                .query(Remark.class)
                .list();
    }

    /** Writes at a point of a series of that measure. */
    public Result<UUID> make(
            UUID measure, int series, LocalDate period, Words text, Author author, Instant at) {
        boolean point =
                jdbc.sql(
                                """
                                select exists (
                                    select from point p join series s on s.number = p.series
                                    where p.series = :series and p.period = :period
                                      and s.measure = :measure)
                                """)
                        .param("series", series)
                        .param("period", period)
                        .param("measure", measure)
                        .query(Boolean.class)
                        .single();
        return switch (Remark.make(measure, series, period, text, point)) {
            case Result.Done<Remark.Made>(var act) -> {
                ledger.append(act, author, at);
                yield Result.done(act.remark());
            }
            case Result.Refused<Remark.Made>(var refusal) -> Result.refused(refusal);
        };
    }

    /** Takes back what one wrote oneself; says which remark it was. */
    public Result<Remark> takeBack(UUID remark, UUID person, Author author, Instant at) {
        var found =
                find(remark, "for update")
                        .orElseThrow(() -> new MissingException("measure.missing.remark"));
        return switch (found.takeBack(person)) {
            case Result.Done<Remark.TakenBack>(var act) -> {
                ledger.append(act, author, at);
                yield Result.done(found);
            }
            case Result.Refused<Remark.TakenBack>(var refusal) -> Result.refused(refusal);
        };
    }

    /** The series that a remark stands in. */
    @Transactional(readOnly = true)
    public int series(UUID remark) {
        return find(remark, "")
                .orElseThrow(() -> new MissingException("measure.missing.remark"))
                .series();
    }

    private Optional<Remark> find(UUID remark, String lock) {
        return jdbc.sql(COLUMNS + "where id = :id " + lock)
                .param("id", remark)
                .query(Remark.class)
                .optional();
    }
}
