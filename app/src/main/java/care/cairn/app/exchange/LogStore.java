package care.cairn.app.exchange;

import care.cairn.app.exchange.mapping.LogKind;
import care.cairn.app.exchange.mapping.Mapping;
import care.cairn.app.ledger.Words;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Logs that were taken in, their rows, and how their like are read. */
@Repository
class LogStore {
    private static final String LOGS =
            """
            select id, number, kind, file, digest, taken, left_out, known, by, at, back_reason,
                   back_by, back_at
            from taken_log
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    LogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A log that was taken in. */
    record TakenLog(
            UUID id,
            int number,
            String kind,
            @Nullable String file,
            String digest,
            int taken,
            int leftOut,
            int known,
            @Nullable UUID by,
            Instant at,
            @Nullable String backReason,
            @Nullable UUID backBy,
            @Nullable Instant backAt) {}

    /** A row of it. */
    record TakenRow(int line, String became, @Nullable String source) {}

    /** Held until the transaction ends, so that two files do not bring in the same row. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('exchange.logs'))").query(rs -> {});
    }

    int nextNumber() {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from taken_log")
                .query(Integer.class)
                .single();
    }

    List<TakenLog> logs() {
        return jdbc.sql(LOGS + "order by number desc").query(TakenLog.class).list();
    }

    Optional<TakenLog> log(UUID id) {
        return jdbc.sql(LOGS + "where id = :id").param("id", id).query(TakenLog.class).optional();
    }

    List<TakenRow> rows(UUID log) {
        return jdbc.sql("select line, became, source from taken_row where log = :log order by line")
                .param("log", log)
                .query(TakenRow.class)
                .list();
    }

    /** The log and the row from which something was made. */
    Optional<Origin> origin(String subject) {
        return jdbc.sql(
                        """
                        select l.id, l.number, l.file, l.at, r.line, r.source
                        from taken_row r join taken_log l on l.id = r.log where r.became = :subject
                        """)
                .param("subject", subject)
                .query(Origin.class)
                .optional();
    }

    record Origin(
            UUID id,
            int number,
            @Nullable String file,
            Instant at,
            int line,
            @Nullable String source) {}

    /** What became of the rows that were here before, by key; not of logs that were taken back. */
    Map<String, String> known(Collection<String> keys) {
        Map<String, String> known = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql(
                            """
                            select r.key, r.became from taken_row r join taken_log l on l.id = r.log
                            where l.back_at is null and r.key in (:keys)
                            """)
                    .param("keys", keys)
                    .query(rs -> {
                        known.put(rs.getString("key"), rs.getString("became"));
                    });
        }
        return known;
    }

    /** How a log with these columns was read the last time. */
    Optional<Mapping> mapping(LogKind kind, List<String> header) {
        return jdbc
                .sql("select * from log_mapping where kind = :kind order by at desc, id limit 50")
                .param("kind", kind.key())
                .query((row, n) ->
                        new Mapping(
                                row.getString("kind"),
                                json.readValue(
                                        row.getString("columns"),
                                        new TypeReference<Map<String, String>>() {}),
                                row.getString("days"),
                                row.getObject("forum", UUID.class),
                                new Words(row.getString("standard")),
                                row.getString("rhythm"),
                                row.getString("closed"),
                                aliases(row.getObject("id", UUID.class))))
                .list()
                .stream()
                .filter(it -> it.fits(header))
                .findFirst();
    }

    private List<Mapping.Alias> aliases(UUID mapping) {
        return jdbc.sql("select said, person from log_alias where mapping = :mapping order by n")
                .param("mapping", mapping)
                .query((row, n) ->
                        new Mapping.Alias(
                                new Words(row.getString("said")),
                                row.getObject("person", UUID.class)))
                .list();
    }
}
