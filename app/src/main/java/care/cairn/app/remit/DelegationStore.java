package care.cairn.app.remit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Delegations as their table holds them. */
@Repository
class DelegationStore {
    private final JdbcClient jdbc;

    DelegationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every one there ever was, as given. */
    List<Delegation> all() {
        return jdbc.sql("select * from delegation order by since, given, id")
                .query((row, n) -> delegation(row))
                .list();
    }

    /** Why each that was ended was, in words; null where they are erased. */
    Map<UUID, String> reasons() {
        Map<UUID, String> reasons = new HashMap<>();
        jdbc.sql("select id, ended_why from delegation where ended_why is not null")
                .query(row -> {
                    reasons.put(row.getObject("id", UUID.class), row.getString("ended_why"));
                });
        return reasons;
    }

    Optional<Delegation> hold(UUID id) {
        return jdbc.sql("select * from delegation where id = :id for update")
                .param("id", id)
                .query((row, n) -> delegation(row))
                .optional();
    }

    boolean any(LocalDate day) {
        return jdbc.sql(
                        """
                        select exists (select from delegation
                            where since <= :day and (until is null or until > :day))
                        """)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    String currency() {
        return jdbc.sql(
                        """
                        select currency from delegation where currency <> ''
                        order by given desc, id limit 1
                        """)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static Delegation delegation(ResultSet row) throws SQLException {
        return new Delegation(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("body", UUID.class),
                row.getObject("person", UUID.class),
                row.getInt("level"),
                row.getObject("most", Long.class),
                row.getString("currency"),
                row.getString("clause"),
                row.getObject("by", UUID.class),
                row.getString("decision"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }
}
