package care.cairn.app.measures;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.ActKind;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Governed;
import care.cairn.app.ledger.GovernedTable;
import care.cairn.app.ledger.SubjectLink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the acts of this module fill its tables. */
@Component
class MeasureTables implements Governed {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final RemarkTables remarks;
    private final ClaimTables claims;
    private final UseTables uses;
    private final KeepingTables keeping;

    MeasureTables(
            JdbcClient jdbc,
            JdbcTemplate template,
            RemarkTables remarks,
            ClaimTables claims,
            UseTables uses) {
        this.jdbc = jdbc;
        this.template = template;
        this.remarks = remarks;
        this.claims = claims;
        this.uses = uses;
        keeping = new KeepingTables(jdbc);
    }

    @Override
    public String module() {
        return "measures";
    }

    @Override
    public List<ActKind> kinds() {
        return List.of(
                new ActKind("measure.defined/1", Measure.Defined.class),
                new ActKind("measure.redefined/1", Measure.Redefined.class),
                new ActKind("measure.target-set/1", Measure.TargetSet.class),
                new ActKind("measure.steward-set/1", Measure.StewardSet.class),
                new ActKind("measure.chart-set/1", Measure.ChartSet.class),
                new ActKind("measure.rebased/1", Measure.Rebased.class),
                new ActKind("measure.ghosted/1", Measure.Ghosted.class),
                new ActKind("measure.series-opened/1", Measure.SeriesOpened.class),
                new ActKind("measure.series-ended/1", Measure.SeriesEnded.class),
                new ActKind("measure.headline-set/1", Measure.HeadlineSet.class),
                new ActKind("measure.use-moved/1", Measure.UseMoved.class),
                new ActKind("measure.use-refused/1", DataUse.Refused.class),
                new ActKind("measure.remarked/1", Remark.Made.class),
                new ActKind("measure.remark-taken-back/1", Remark.TakenBack.class),
                new ActKind("claim.made/1", Claim.Made.class),
                new ActKind("claim.taken-back/1", Claim.TakenBack.class),
                new ActKind("measure.rebase-withdrawn/1", Measure.RebaseWithdrawn.class),
                new ActKind("measure.ghost-withdrawn/1", Measure.GhostWithdrawn.class),
                new ActKind("measure.watched/1", Measure.Watched.class),
                new ActKind("measure.stopped/1", Measure.Stopped.class),
                new ActKind("measure.loaded/1", Load.Loaded.class),
                new ActKind("source.mapped/1", Load.SourceMapped.class));
    }

    @Override
    public List<GovernedTable> tables() {
        return List.of(
                GovernedTable.replayed("measure"),
                GovernedTable.replayed("definition"),
                GovernedTable.replayed("target"),
                GovernedTable.replayed("chart_choice"),
                GovernedTable.replayed("rebase"),
                GovernedTable.replayed("series"),
                GovernedTable.replayed("ghost"),
                GovernedTable.replayed("withdrawn"),
                GovernedTable.replayed("series_said"),
                GovernedTable.replayed("source"),
                GovernedTable.replayed("remark"),
                GovernedTable.replayed("claim"),
                GovernedTable.replayed("use_refused"),
                GovernedTable.addedTo("load", "at <= :at"),
                GovernedTable.addedTo(
                        "load_series",
                        "load in (select number from measures.load where at <= :at)"),
                GovernedTable.addedTo("point", "known <= cast(:at as date)"));
    }

    @Override
    public void project(Entry entry, Act act) {
        switch (act) {
            case Measure.Event event -> project(entry, event);
            case Remark.Event it -> remarks.project(entry, it);
            case Claim.Event it -> claims.project(entry, it);
            case DataUse.Refused it -> uses.project(entry, it);
            case Load.Loaded it -> loaded(entry, it);
            case Load.SourceMapped it ->
                    jdbc.sql(
                                    """
                                    insert into source (key, version, mapping, at, person)
                                    values (:key, :version, :mapping, :at, :person)
                                    on conflict (key) do update
                                    set version = excluded.version, mapping = excluded.mapping,
                                        at = excluded.at, person = excluded.person
                                    """)
                            .param("key", it.source())
                            .param("version", it.version())
                            .param("mapping", it.mapping())
                            .param("at", Timestamp.from(entry.at()))
                            .param("person", entry.author().person())
                            .update();
            default -> throw new IllegalArgumentException(act + " is no act of this module");
        }
    }

    private void project(Entry entry, Measure.Event act) {
        switch (act) {
            case Measure.Defined it -> defined(entry, it);
            case Measure.Redefined it -> redefined(entry, it);
            case Measure.UseMoved it -> moved(entry, it);
            case Measure.TargetSet it ->
                    jdbc.sql(
                                    """
                                    insert into target (measure, since, value, why, at, person)
                                    values (:measure, :since, :value, :why, :at, :person)
                                    on conflict (measure, since) do update
                                    set value = excluded.value, why = excluded.why,
                                        at = excluded.at, person = excluded.person
                                    """)
                            .param("measure", it.measure())
                            .param("since", it.since())
                            .param("value", it.value())
                            .param("why", it.why().text())
                            .param("at", Timestamp.from(entry.at()))
                            .param("person", entry.author().person())
                            .update();
            case Measure.StewardSet it ->
                    jdbc.sql(
                                    """
                                    update measure
                                    set steward = :person, steward_partner = :partner
                                    where id = :measure
                                    """)
                            .paramSource(it)
                            .update();
            case Measure.ChartSet it -> {
                jdbc.sql("update measure set chart = cast(:chart as jsonb) where id = :measure")
                        .param("chart", Stored.write(it.chart()))
                        .param("measure", it.measure())
                        .update();
                chart(entry, it);
            }
            case Measure.Rebased it ->
                    jdbc.sql(
                                    """
                                    insert into rebase
                                        (id, measure, series, day, cause, approver, trial, at, person)
                                    values
                                        (:id, :measure, :series, :day, :cause, :approver, :trial, :at,
                                         :person)
                                    """)
                            .param("id", it.rebase())
                            .param("measure", it.measure())
                            .param("series", it.series())
                            .param("day", it.on())
                            .param("cause", it.cause().text())
                            .param("approver", it.approver())
                            .param("trial", it.trial())
                            .param("at", Timestamp.from(entry.at()))
                            .param("person", entry.author().person())
                            .update();
            case Measure.Ghosted it ->
                    jdbc.sql(
                                    """
                                    insert into ghost (series, period, cause, approver, at, person)
                                    values (:series, :period, :cause, :approver, :at, :person)
                                    """)
                            .param("series", it.series())
                            .param("period", it.period())
                            .param("cause", it.cause().text())
                            .param("approver", it.approver())
                            .param("at", Timestamp.from(entry.at()))
                            .param("person", entry.author().person())
                            .update();
            case Measure.SeriesOpened it -> opened(it);
            case Measure.SeriesEnded it ->
                    jdbc.sql(
                                    """
                                    update series set ended = :last, note_en = :en, note_fr = :fr
                                    where number = :series
                                    """)
                            .param("last", it.last())
                            .param("en", it.note().en())
                            .param("fr", it.note().fr())
                            .param("series", it.series())
                            .update();
            case Measure.RebaseWithdrawn it -> keeping.withdrawn(entry, it);
            case Measure.GhostWithdrawn it -> keeping.withdrawn(entry, it);
            case Measure.Watched it -> keeping.watched(entry, it);
            case Measure.Stopped it -> keeping.stopped(entry, it);
            case Measure.HeadlineSet it ->
                    jdbc.sql("update series set headline = :headline where number = :series")
                            .paramSource(it)
                            .update();
        }
    }

    private void defined(Entry entry, Measure.Defined it) {
        var definition = it.definition();
        jdbc.sql(
                        """
                        insert into measure
                            (id, key, version, name_en, name_fr, period, lag_days, definition, chart)
                        values
                            (:id, :key, 1, :en, :fr, :period, :lag, cast(:definition as jsonb),
                             cast(:chart as jsonb))
                        """)
                .param("id", it.measure())
                .param("key", it.key())
                .param("en", definition.name().en())
                .param("fr", definition.name().fr())
                .param("period", definition.period().name())
                .param("lag", definition.lagDays())
                .param("definition", Stored.write(definition))
                .param("chart", Stored.write(ChartChoice.STANDARD))
                .update();
        version(entry, it.measure(), 1, "", definition);
    }

    private void redefined(Entry entry, Measure.Redefined it) {
        var definition = it.definition();
        jdbc.sql(
                        """
                        update measure
                        set version = :version, name_en = :en, name_fr = :fr, period = :period,
                            lag_days = :lag, definition = cast(:definition as jsonb)
                        where id = :id
                        """)
                .param("id", it.measure())
                .param("version", it.version())
                .param("en", definition.name().en())
                .param("fr", definition.name().fr())
                .param("period", definition.period().name())
                .param("lag", definition.lagDays())
                .param("definition", Stored.write(definition))
                .update();
        version(entry, it.measure(), it.version(), it.why().text(), definition);
    }

    /** The definition with its other use is a version of its own. */
    private void moved(Entry entry, Measure.UseMoved it) {
        var before =
                Stored.read(
                        jdbc.sql("select definition from measure where id = :id")
                                .param("id", it.measure())
                                .query(String.class)
                                .single(),
                        Definition.class);
        redefined(
                entry,
                new Measure.Redefined(
                        it.measure(), it.version(), before.withUse(it.use()), it.why()));
    }

    private void version(
            Entry entry, UUID measure, int version, @Nullable String why, Definition definition) {
        jdbc.sql(
                        """
                        insert into definition (measure, version, at, person, why, definition)
                        values (:measure, :version, :at, :person, :why, cast(:definition as jsonb))
                        """)
                .param("measure", measure)
                .param("version", version)
                .param("at", Timestamp.from(entry.at()))
                .param("person", entry.author().person())
                .param("why", why)
                .param("definition", Stored.write(definition))
                .update();
    }

    private void chart(Entry entry, Measure.ChartSet it) {
        jdbc.sql(
                        """
                        insert into chart_choice (measure, at, entry, person, why, chart)
                        values (:measure, :at, :entry, :person, :why, cast(:chart as jsonb))
                        """)
                .param("measure", it.measure())
                .param("at", Timestamp.from(entry.at()))
                .param("entry", entry.index())
                .param("person", entry.author().person())
                .param("why", it.why().text())
                .param("chart", Stored.write(it.chart()))
                .update();
    }

    private void opened(Measure.SeriesOpened it) {
        template.batchUpdate(
                """
                insert into series
                    (number, measure, place, place_en, place_fr, stratum, stratum_en, stratum_fr,
                     headline)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                it.series().stream()
                        .map(s ->
                                new Object[] {
                                    s.number(),
                                    it.measure(),
                                    s.place(),
                                    s.placeName().en(),
                                    s.placeName().fr(),
                                    s.stratum(),
                                    s.stratumName().en(),
                                    s.stratumName().fr(),
                                    s.headline()
                                })
                        .toList());
    }

    private void loaded(Entry entry, Load.Loaded it) {
        byte[] lines = it.points().content();
        template.execute((ConnectionCallback<Long>) connection -> copy(connection, lines));
        jdbc.sql(
                        """
                        insert into load
                            (number, source, source_version, file, digest, known, by_lag, added,
                             revised, unchanged, at, person, entry)
                        values
                            (:number, :source, :version, :file, :digest, :known, :byLag, :added,
                             :revised, :unchanged, :at, :person, :entry)
                        """)
                .param("number", it.load())
                .param("source", it.source())
                .param("version", it.sourceVersion())
                .param("file", it.file())
                .param("digest", it.digest())
                .param("known", it.known())
                .param("byLag", it.byLag())
                .param("added", it.added())
                .param("revised", it.revised())
                .param("unchanged", it.unchanged())
                .param("at", Timestamp.from(entry.at()))
                .param("person", entry.author().person())
                .param("entry", entry.index())
                .update();
        template.batchUpdate(
                "insert into load_series (load, series, added, revised) values (?, ?, ?, ?)",
                PointLines.counts(lines).entrySet().stream()
                        .map(e ->
                                new Object[] {
                                    it.load(), e.getKey(), e.getValue()[0], e.getValue()[1]
                                })
                        .toList());
    }

    private static Long copy(Connection connection, byte[] lines) throws SQLException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy point (" + PointLines.COLUMNS + ") from stdin",
                            new ByteArrayInputStream(lines),
                            1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean addsOnly(Class<? extends Act> type) {
        return type.equals(Load.Loaded.class);
    }

    @Override
    public List<String> nouns() {
        return List.of("measure", "load", "source", Claim.NOUN);
    }

    @Override
    public List<SubjectLink> describe(Collection<String> subjects) {
        boolean french =
                LocaleContextHolder.getLocale().getLanguage().equals(Locale.FRENCH.getLanguage());
        return jdbc.sql(
                        """
                        select 'measure/' || id as subject, '/measures/' || key as path,
                               case when :french and name_fr <> '' then name_fr else name_en end
                                   as title,
                               'word.measure' as word
                        from measure where 'measure/' || id in (:subjects)
                        union all
                        select 'load/' || number, '/measures/loads/' || number,
                               file, 'word.load'
                        from load where 'load/' || number in (:subjects)
                        union all
                        select 'source/' || key, '/measures/loads', key, 'word.source'
                        from source where 'source/' || key in (:subjects)
                        union all
                        select 'claim/' || id, '/claims/' || id, coalesce(text, ''), 'word.claim'
                        from claim where 'claim/' || id in (:subjects)
                        """)
                .param("french", french)
                .param("subjects", subjects)
                .query(SubjectLink.class)
                .list();
    }
}
