package care.cairn.app.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads entries back as they stand, with what opens them. */
@Repository
class Recorded {
    private final JdbcClient jdbc;

    Recorded(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One row of the log: its columns beside the bytes that are proven.
     *
     * @param openings by number; those erased are left out
     */
    record Row(Entry entry, byte[] bytes, Map<Integer, Opening> openings) {}

    /** At most {@code count} rows from {@code from} on, up to a moment. */
    List<Row> rows(long from, int count, Instant until) {
        var openings = new HashMap<Long, Map<Integer, Opening>>();
        jdbc.sql(
                        """
                        select entry, number, key, payload from ledger.opening
                        where entry >= :from and entry < :to
                        """)
                .param("from", from)
                .param("to", from + count)
                .query(row -> {
                    var opening =
                            new Opening(
                                    row.getInt("number"),
                                    row.getBytes("key"),
                                    row.getBytes("payload"));
                    openings.computeIfAbsent(row.getLong("entry"), e -> new HashMap<>())
                            .put(opening.number(), opening);
                });
        return jdbc.sql(
                        """
                        select index, at, actor, partner, kind, subject, bytes from ledger.entry
                        where index >= :from and index < :to and at <= :until
                        order by index
                        """)
                .param("from", from)
                .param("to", from + count)
                .param("until", Timestamp.from(until))
                .query((row, n) ->
                        new Row(
                                new Entry(
                                        row.getLong("index"),
                                        row.getTimestamp("at").toInstant(),
                                        new Author(
                                                row.getObject("actor", UUID.class),
                                                row.getObject("partner", UUID.class)),
                                        row.getString("kind"),
                                        row.getString("subject")),
                                row.getBytes("bytes"),
                                openings.getOrDefault(row.getLong("index"), Map.of())))
                .list();
    }

    /** How many rows there are, which is not taken from the head. */
    long count() {
        return Objects.requireNonNull(
                jdbc.sql("select count(*) from ledger.entry").query(Long.class).single());
    }

    @Nullable Attachment attachment(long entry) {
        return jdbc.sql("select sha256, size, packed from ledger.attachment where entry = :entry")
                .param("entry", entry)
                .query((row, n) ->
                        new Attachment(
                                row.getString("sha256"),
                                row.getLong("size"),
                                row.getBytes("packed")))
                .optional()
                .orElse(null);
    }
}
