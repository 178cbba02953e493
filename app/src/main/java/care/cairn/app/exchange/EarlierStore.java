package care.cairn.app.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided elsewhere, as logs say; what was taken back is not among it. */
@Repository
class EarlierStore {
    private static final String ROWS =
            """
            select e.id, e.number, e.log, e.line, e.decided, e.body, e.body_name, e.title, e.text,
                   e.reason, e.reference, l.file, l.at, l.by, l.back_at
            from earlier_decision e join taken_log l on l.id = e.log
            """;

    private final JdbcClient jdbc;

    EarlierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A decision that was made elsewhere.
     *
     * @param at when it was taken in
     * @param backAt when its log was taken back, or null
     */
    record Earlier(
            UUID id,
            int number,
            UUID log,
            int line,
            LocalDate decided,
            @Nullable UUID body,
            @Nullable String bodyName,
            @Nullable String title,
            @Nullable String text,
            @Nullable String reason,
            @Nullable String reference,
            @Nullable String file,
            Instant at,
            @Nullable UUID by,
            @Nullable Instant backAt) {}

    int nextNumber() {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from earlier_decision")
                .query(Integer.class)
                .single();
    }

    /**
     * Those whose words match, the latest decision first.
     *
     * @param q words of it, or ""
     */
    List<Earlier> list(String q) {
        var like = "%" + q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return jdbc.sql(
                        ROWS
                                + """
                                where l.back_at is null
                                  and (:q = '' or e.title ilike :like or e.body_name ilike :like
                                       or e.reference ilike :like)
                                order by e.decided desc, e.number desc
                                """)
                .param("q", q)
                .param("like", like)
                .query(Earlier.class)
                .list();
    }

    Optional<Earlier> find(UUID id) {
        return jdbc.sql(ROWS + "where e.id = :id").param("id", id).query(Earlier.class).optional();
    }
}
