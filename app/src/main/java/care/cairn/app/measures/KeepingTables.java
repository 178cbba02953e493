package care.cairn.app.measures;

import care.cairn.app.ledger.Entry;
import java.sql.Timestamp;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what was taken back of a measure, and what was said of its series. */
final class KeepingTables {
    private final JdbcClient jdbc;

    KeepingTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void withdrawn(Entry entry, Measure.RebaseWithdrawn it) {
        jdbc.sql(
                        """
                        with gone as (delete from rebase where id = :rebase returning *)
                        insert into withdrawn
                            (entry, of_measure, of_series, day, rebase, cause, why, approver, at,
                             person)
                        select :entry, measure, series, day, true, cause, :why, :approver, :at,
                               :person
                        from gone
                        """)
                .param("rebase", it.rebase())
                .param("entry", entry.index())
                .param("why", it.why().text())
                .param("approver", it.approver())
                .param("at", Timestamp.from(entry.at()))
                .param("person", entry.author().person())
                .update();
    }

    void withdrawn(Entry entry, Measure.GhostWithdrawn it) {
        jdbc.sql(
                        """
                        with gone as (delete from ghost
                                      where series = :series and period = :period returning *)
                        insert into withdrawn
                            (entry, of_measure, of_series, day, rebase, cause, why, approver, at,
                             person)
                        select :entry, :measure, series, period, false, cause, :why, :approver,
                               :at, :person
                        from gone
                        """)
                .param("series", it.series())
                .param("period", it.period())
                .param("measure", it.measure())
                .param("entry", entry.index())
                .param("why", it.why().text())
                .param("approver", it.approver())
                .param("at", Timestamp.from(entry.at()))
                .param("person", entry.author().person())
                .update();
    }

    void watched(Entry entry, Measure.Watched it) {
        jdbc.sql("update series set headline = :watched where number = :series")
                .paramSource(it)
                .update();
        said(
                entry,
                it.series(),
                it.watched() ? "watched" : "unwatched",
                null,
                null,
                it.why().text());
    }

    void stopped(Entry entry, Measure.Stopped it) {
        jdbc.sql(
                        """
                        update series set ended = :last, note_en = :note, note_fr = :note
                        where number = :series
                        """)
                .param("last", it.last())
                .param("note", it.last() == null ? "" : it.why().orEmpty())
                .param("series", it.series())
                .update();
        said(
                entry,
                it.series(),
                it.last() == null ? "goes-on" : "ended",
                it.last(),
                it.successor(),
                it.why().text());
    }

    private void said(
            Entry entry,
            int series,
            String what,
            @Nullable LocalDate last,
            @Nullable Integer successor,
            @Nullable String why) {
        jdbc.sql(
                        """
                        insert into series_said
                            (entry, series, what, last, successor, why, at, person)
                        values (:entry, :series, :what, :last, :successor, :why, :at, :person)
                        """)
                .param("entry", entry.index())
                .param("series", series)
                .param("what", what)
                .param("last", last)
                .param("successor", successor)
                .param("why", why)
                .param("at", Timestamp.from(entry.at()))
                .param("person", entry.author().person())
                .update();
    }
}
