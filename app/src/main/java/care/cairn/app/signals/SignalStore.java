package care.cairn.app.signals;

import care.cairn.app.signals.Reconciliation.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the verbs of signals need to know. */
@Repository
class SignalStore {
    private static final String SIGNAL =
            """
            select id, steward, forum, due, gone_at is not null as gone,
                   (select count(*) from signal_answer a where a.signal = s.id) as answers
            from signal s
            """;

    private final JdbcClient jdbc;

    SignalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A signal as it stands. */
    Optional<Signal> find(UUID id) {
        return jdbc.sql(SIGNAL + "where id = :id")
                .param("id", id)
                .query(SignalStore::signal)
                .optional();
    }

    /** A signal that nobody else can answer until this transaction ends. */
    Optional<Signal> locked(UUID id) {
        return jdbc.sql("select id from signal where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** The bodies that a signal went to because nobody answered it. */
    List<UUID> wentTo(UUID signal) {
        return jdbc.sql("select body from signal_escalation where signal = :signal order by rung")
                .param("signal", signal)
                .query(UUID.class)
                .list();
    }

    /** The signals of a series that no revision took away, as they were raised. */
    List<Standing> standing(int series) {
        return jdbc.sql(
                        """
                        select id, way, phase, since, until, rules from signal
                        where series = :series and gone_at is null
                        order by number
                        """)
                .param("series", series)
                .query((row, n) ->
                        new Standing(
                                row.getObject("id", UUID.class),
                                Way.of(row.getString("way")),
                                row.getObject("phase", LocalDate.class),
                                row.getObject("since", LocalDate.class),
                                row.getObject("until", LocalDate.class),
                                List.of((String[]) row.getArray("rules").getArray())))
                .list();
    }

    /** The signals of a measure that wait for a first answer. */
    List<UUID> unanswered(UUID measure) {
        return jdbc.sql(
                        """
                        select id from signal s
                        where measure = :measure and gone_at is null
                          and not exists (select from signal_answer a where a.signal = s.id)
                        order by number
                        """)
                .param("measure", measure)
                .query(UUID.class)
                .list();
    }

    /**
     * The number that the next signal gets; asked where the ledger keeps others waiting, or loads
     * do.
     */
    int nextNumber() {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from signal")
                .query(Integer.class)
                .single();
    }

    private static Signal signal(ResultSet row, int n) throws SQLException {
        return new Signal(
                row.getObject("id", UUID.class),
                row.getObject("steward", UUID.class),
                row.getObject("forum", UUID.class),
                row.getObject("due", LocalDate.class),
                row.getBoolean("gone"),
                row.getInt("answers"));
    }

    /** Signals that stand without an answer and have a steward, oldest first. */
    List<Signals.Owed> owed() {
        return jdbc.sql(
                        """
                        select id as signal, measure_key as measure, effect, steward,
                               steward_partner, due
                        from signal
                        where gone_at is null and steward is not null
                          and not exists (select from signal_answer a where a.signal = signal.id)
                        order by number
                        """)
                .query(Signals.Owed.class)
                .list();
    }

    Optional<UUID> latest(String measure) {
        return jdbc.sql(
                        """
                        select id from signal where measure_key = :measure and gone_at is null
                        order by number desc limit 1
                        """)
                .param("measure", measure)
                .query(UUID.class)
                .optional();
    }
}
