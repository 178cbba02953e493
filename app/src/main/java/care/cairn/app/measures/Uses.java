package care.cairn.app.measures;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.web.Refusal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a measure to serve a use, and holds it to its statement: what the statement rules out is
 * refused, and the refusal is on the record.
 */
@Service
@Transactional
public class Uses {
    /** To be the bar that a promise is judged by: a figure to reach. */
    public static final String COMMITMENT_BAR = "commitment-bar";

    private static final Duration SAID_ONCE = Duration.ofDays(1);

    private final Measures measures;
    private final JdbcClient jdbc;
    private final Ledger ledger;

    Uses(Measures measures, JdbcClient jdbc, Ledger ledger) {
        this.measures = measures;
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /**
     * A use that was refused.
     *
     * @param asked the key of what the measure was to be
     */
    public record Refusing(String asked, @Nullable UUID asker, Instant at, int version) {}

    /**
     * Whether a measure may be used to judge; if not, why, at the form's field {@code measure}. The
     * program itself refuses, so the act is its own and names who asked; who asks again within a
     * day is told again and not written down a second time.
     *
     * @param asked the key of what it is to be, such as {@link #COMMITMENT_BAR}
     */
    public Optional<Refusal> toJudge(UUID id, String asked, UUID asker, Instant at) {
        var measure = measures.find(id).orElse(null);
        if (measure == null || measure.definition().use().use() == DataUse.Use.PERFMSR) {
            return Optional.empty();
        }
        boolean said =
                jdbc.sql(
                                """
                                select exists (select from use_refused
                                    where measure = :measure and asked = :asked
                                      and asker = :asker and at > :since)
                                """)
                        .param("measure", id)
                        .param("asked", asked)
                        .param("asker", asker)
                        .param("since", Timestamp.from(at.minus(SAID_ONCE)))
                        .query(Boolean.class)
                        .single();
        if (!said) {
            ledger.append(
                    new DataUse.Refused(id, asked, asker, measure.version()), Author.CLOCK, at);
        }
        var key = "measure.refused.use." + asked;
        var locale = LocaleContextHolder.getLocale();
        return Optional.of(
                Refusal.at(
                        "measure",
                        key,
                        measure.definition().name().in(locale),
                        Objects.requireNonNull(measure.definition().use().notFor().in(locale))));
    }

    /** How many uses of each measure were refused; measures with none are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> counts() {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql("select measure, count(*) as n from use_refused group by measure")
                .query(row -> {
                    counts.put(row.getObject("measure", UUID.class), row.getInt("n"));
                });
        return counts;
    }

    /** What was refused of a measure, the latest first. */
    @Transactional(readOnly = true)
    public List<Refusing> refused(UUID measure) {
        return jdbc.sql(
                        """
                        select asked, asker, at, version from use_refused
                        where measure = :measure order by at desc, entry desc
                        """)
                .param("measure", measure)
                .query(Refusing.class)
                .list();
    }
}
