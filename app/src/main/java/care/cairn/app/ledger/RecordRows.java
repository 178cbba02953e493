package care.cairn.app.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads acts for the screen. */
@Repository
class RecordRows {
    private static final String CHOSEN =
            """
            from entry
            where (:noun = '' or kind like :noun || '.%')
              and (:partner::uuid is null or partner = :partner)
              and (:from::timestamptz is null or at >= :from)
              and (:to::timestamptz is null or at < :to)
            """;

    private final JdbcClient jdbc;
    private final Sight sight;
    private final List<Names> names;

    RecordRows(JdbcClient jdbc, Sight sight, List<Names> names) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.names = names;
    }

    /**
     * An act as a line of the list.
     *
     * @param person the name of who acted, or null for the clock or where it is erased
     * @param word the key of what was done
     */
    record Row(
            long index,
            Instant at,
            boolean clock,
            @Nullable String person,
            @Nullable String partner,
            String word,
            @Nullable SubjectLink about) {}

    private record Stored(
            long index,
            Timestamp at,
            @Nullable UUID actor,
            @Nullable UUID partner,
            String kind,
            String subject) {}

    long count(RecordFilter filter, ZoneId zone) {
        return chosen("select count(*) " + CHOSEN, filter, zone).query(Long.class).single();
    }

    List<Row> list(RecordFilter filter, ZoneId zone, long offset, int most) {
        return described(
                chosen(
                                "select index, at, actor, partner, kind, subject "
                                        + CHOSEN
                                        + " order by index desc limit :most offset :offset",
                                filter,
                                zone)
                        .param("most", most)
                        .param("offset", offset)
                        .query(Stored.class)
                        .list());
    }

    /** All acts about a subject, oldest first. */
    List<Row> about(String subject) {
        return described(
                jdbc.sql(
                                """
                                select index, at, actor, partner, kind, subject from entry
                                where subject = :subject order by index limit 500
                                """)
                        .param("subject", subject)
                        .query(Stored.class)
                        .list());
    }

    Optional<Row> find(long index) {
        return described(
                        jdbc.sql(
                                        """
                                        select index, at, actor, partner, kind, subject from entry
                                        where index = :index
                                        """)
                                .param("index", index)
                                .query(Stored.class)
                                .list())
                .stream()
                .findFirst();
    }

    Optional<byte[]> bytes(long index) {
        return jdbc.sql("select bytes from entry where index = :index")
                .param("index", index)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** Every name of a person or partner that stands in an act. */
    Map<UUID, String> names(List<UUID> ids) {
        return names.stream()
                .flatMap(it ->
                        Stream.concat(
                                it.people(ids).entrySet().stream(),
                                it.partners(ids).entrySet().stream()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    /** The partners for whom somebody has acted, by name. */
    List<Map.Entry<UUID, String>> partners() {
        var ids =
                jdbc.sql("select distinct partner from entry where partner is not null")
                        .query(UUID.class)
                        .list();
        return ids.isEmpty()
                ? List.of()
                : names(ids).entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
    }

    private JdbcClient.StatementSpec chosen(String sql, RecordFilter filter, ZoneId zone) {
        return jdbc.sql(sql)
                .param("noun", filter.noun())
                .param("partner", filter.partner())
                .param("from", moment(filter.from(), zone))
                .param("to", moment(filter.to() == null ? null : filter.to().plusDays(1), zone));
    }

    private static @Nullable Timestamp moment(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : Timestamp.from(day.atStartOfDay(zone).toInstant());
    }

    private List<Row> described(List<Stored> stored) {
        var about =
                sight.describe(stored.stream().map(Stored::subject).collect(Collectors.toSet()));
        var ids =
                stored.stream()
                        .mapMulti((Stored it, Consumer<UUID> out) -> {
                            if (it.actor() != null) {
                                out.accept(it.actor());
                            }
                            if (it.partner() != null) {
                                out.accept(it.partner());
                            }
                        })
                        .distinct()
                        .toList();
        var known = ids.isEmpty() ? Map.<UUID, String>of() : names(ids);
        return stored.stream()
                .map(it ->
                        new Row(
                                it.index(),
                                it.at().toInstant(),
                                it.actor() == null,
                                it.actor() == null ? null : known.get(it.actor()),
                                it.partner() == null ? null : known.get(it.partner()),
                                ActKind.wordKey(it.kind()),
                                about.get(it.subject())))
                .toList();
    }
}
