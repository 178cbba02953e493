package care.cairn.app.work;

import care.cairn.app.web.Viewer;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When people were last here. */
@Repository
public class Visits {
    /** Looks less far apart than this are one visit. */
    private static final Duration ONE_VISIT = Duration.ofMinutes(30);

    /** How far back one who has never been here looks. */
    private static final Duration FIRST = Duration.ofDays(7);

    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The moment from which things are new.
     *
     * @param known whether the person has been here before
     */
    record Since(Instant at, boolean known) {}

    /** The language in which a person last read, if known. */
    public Optional<Locale> language(UUID person) {
        return jdbc.sql(
                        "select language from visit where person = :person and language is not null")
                .param("person", person)
                .query(String.class)
                .optional()
                .map(Locale::forLanguageTag);
    }

    /** Notes that the viewer is here, unless it is the past that is looked at. */
    Since here(Viewer viewer) {
        if (viewer.past() || viewer.person() == null) {
            return new Since(viewer.at().minus(FIRST), false);
        }
        return jdbc.sql(
                        """
                        insert into visit (person, seen_at, language)
                        values (:person, :at, :language)
                        on conflict (person) do update
                        set before = case when excluded.seen_at > visit.seen_at + :apart::interval
                                          then visit.seen_at else visit.before end,
                            seen_at = greatest(visit.seen_at, excluded.seen_at),
                            language = excluded.language
                        returning before
                        """)
                .param("person", viewer.person())
                .param("at", Timestamp.from(viewer.at()))
                .param("language", viewer.locale().getLanguage())
                .param("apart", ONE_VISIT.toString())
                .query((row, n) -> {
                    Timestamp before = row.getTimestamp("before");
                    return before == null
                            ? new Since(viewer.at().minus(FIRST), false)
                            : new Since(before.toInstant(), true);
                })
                .single();
    }
}
