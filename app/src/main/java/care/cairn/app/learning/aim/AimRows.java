package care.cairn.app.learning.aim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads aims for the screen. */
@Repository
class AimRows {
    private static final String COLUMNS =
            """
            select a.id, a.number, a.lead, a.version, a.ended, a.ended_why, a.ended_at, a.agreed,
                   a.entry, s.title, s.how_much, s.for_whom, s.due,
                   (select count(*) from aim_driver d
                    where d.aim = a.id and d.until is null and not d.retired) as drivers,
                   (select count(*) from aim_link l
                    where l.aim = a.id and l.until is null and l.role <> '') as measures
            from aim a join aim_statement s on s.aim = a.id and s.until is null
            """;

    private final JdbcClient jdbc;

    AimRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An aim on a list; words are null where they are erased.
     *
     * @param drivers how many parts are followed
     * @param measures how many measures are linked
     */
    record AimRow(
            UUID id,
            int number,
            UUID lead,
            int version,
            @Nullable String ended,
            @Nullable String endedWhy,
            @Nullable Instant endedAt,
            Instant agreed,
            long entry,
            @Nullable String title,
            @Nullable String howMuch,
            @Nullable String forWhom,
            LocalDate due,
            int drivers,
            int measures) {

        /** The key of where it stands on a day. */
        String state(LocalDate today) {
            return ended != null ? ended : today.isAfter(due) ? "due" : "open";
        }
    }

    /**
     * What made a version.
     *
     * @param what the key of the act
     * @param n the part concerned, or the version that was returned to
     */
    record VersionRow(
            int version,
            String what,
            int n,
            @Nullable String why,
            @Nullable UUID by,
            Instant at,
            long entry) {}

    List<AimRow> all() {
        return jdbc.sql(COLUMNS + "order by a.ended is not null, s.due, a.number")
                .query(AimRow.class)
                .list();
    }

    Optional<AimRow> find(UUID id) {
        return jdbc.sql(COLUMNS + "where a.id = :id")
                .param("id", id)
                .query(AimRow.class)
                .optional();
    }

    /** Those that have not ended and that a person keeps. */
    List<AimRow> keptBy(UUID person) {
        return jdbc.sql(COLUMNS + "where a.lead = :person and a.ended is null order by s.due")
                .param("person", person)
                .query(AimRow.class)
                .list();
    }

    /** Those that have not ended and that a thing is linked to now. */
    List<AimRow> linkedTo(String subject) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where a.ended is null and exists (select from aim_link l
                                    where l.aim = a.id and l.until is null and l.subject = :subject)
                                order by s.due
                                """)
                .param("subject", subject)
                .query(AimRow.class)
                .list();
    }

    /** Every version, the latest first. */
    List<VersionRow> versions(UUID id) {
        return jdbc.sql(
                        """
                        select version, what, n, why, by, at, entry from aim_version
                        where aim = :id order by version desc
                        """)
                .param("id", id)
                .query(VersionRow.class)
                .list();
    }
}
