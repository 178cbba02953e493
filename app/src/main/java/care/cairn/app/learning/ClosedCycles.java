package care.cairn.app.learning;

import care.cairn.app.measures.Measures;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Page;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The learning cycles that have ended, for those who tell of them and learn from them. */
@Service
@Transactional(readOnly = true)
public class ClosedCycles {
    private static final String WHERE =
            """
            from cycle c
            where c.ended is not null
              and (cast(:subjects as text[]) is null
                   or 'cycle/' || c.id = any(cast(:subjects as text[])))
              and (cast(:partner as uuid) is null or exists (select from cycle_place p
                   where p.cycle = c.id and p.partner = cast(:partner as uuid)))
              and (cast(:measure as uuid) is null or exists (select from prediction p
                   where p.cycle = c.id and p.replaced_by is null
                     and p.measure = cast(:measure as uuid)))
              and (:ended = '' or c.ended = :ended)
              and (:outcome = '' or exists (select from cycle_result r
                   where r.cycle = c.id and r.n = c.studies and r.outcome = :outcome))
            """;

    private final JdbcClient jdbc;
    private final CycleRows rows;
    private final CycleReading reading;
    private final Judgements judgements;
    private final CycleWords words;
    private final Measures measures;

    ClosedCycles(
            JdbcClient jdbc,
            CycleRows rows,
            CycleReading reading,
            Judgements judgements,
            CycleWords words,
            Measures measures) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.reading = reading;
        this.judgements = judgements;
        this.words = words;
        this.measures = measures;
    }

    /**
     * Which of them; what is empty or null leaves all.
     *
     * @param subjects those among which to look, such as what a search found
     * @param outcome the key of a verdict of the last study
     */
    public record Filter(
            @Nullable List<String> subjects,
            @Nullable UUID partner,
            @Nullable UUID measure,
            String ended,
            String outcome) {
        public static final Filter ALL = new Filter(null, null, null, "", "");
    }

    /** One of them as it can be told, with its charts as known when it was last studied. */
    public Optional<ClosedCycle> find(UUID id, Viewer viewer) {
        var row = rows.find(id).filter(it -> it.ended() != null);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        var planned = rows.planned(id);
        LocalDate known =
                rows.study(id)
                        .map(CycleRows.StudyRow::known)
                        .orElseGet(() ->
                                LocalDate.ofInstant(
                                        Objects.requireNonNullElse(planned.endedAt(), viewer.at()),
                                        viewer.zone()));
        var page = reading.page(id, on(known, viewer));
        var people = new LinkedHashSet<UUID>(List.of(row.get().lead()));
        page.observations().stream()
                .map(CycleRows.ObservationRow::by)
                .filter(Objects::nonNull)
                .forEach(people::add);
        return Optional.of(
                new ClosedCycle(
                        id,
                        row.get().number(),
                        text(row.get().title()),
                        text(row.get().ended()),
                        row.get().lead(),
                        List.copyOf(people),
                        page.places().stream()
                                .map(it -> new ClosedCycle.Place(it.partner(), it.name()))
                                .toList(),
                        text(planned.aim()),
                        text(planned.theory()),
                        text(planned.change()),
                        text(planned.who()),
                        texts(page.observations().stream().map(it -> it.happened())),
                        texts(page.observations().stream().map(it -> it.surprised())),
                        page.study() == null ? "" : text(page.study().learned()),
                        text(planned.endedWhy()),
                        known,
                        page.predictions().stream()
                                .filter(CyclePage.Said::stands)
                                .map(ClosedCycles::claim)
                                .toList()));
    }

    private static ClosedCycle.Claim claim(CyclePage.Said it) {
        return new ClosedCycle.Claim(
                it.n(),
                it.measure(),
                it.where(),
                it.path(),
                it.text(),
                it.outcome(),
                it.style(),
                it.size(),
                it.held(),
                it.warnings(),
                it.figure());
    }

    /** The same reader, at the end of a day. */
    private static Viewer on(LocalDate day, Viewer viewer) {
        Instant end = day.plusDays(1).atStartOfDay(viewer.zone()).toInstant().minusSeconds(1);
        return new Viewer(
                null, null, null, viewer.roles(), end, true, viewer.locale(), viewer.zone());
    }

    /** Whether there is such a cycle, and it has ended. */
    public boolean has(UUID id) {
        return rows.find(id).filter(it -> it.ended() != null).isPresent();
    }

    /** Whether the last study found what one of its predictions had said. */
    public boolean supported(UUID id) {
        return jdbc.sql(
                        """
                        select exists (select from cycle c
                            join cycle_result r on r.cycle = c.id and r.n = c.studies
                            where c.id = :id and r.outcome = :outcome)
                        """)
                .param("id", id)
                .param("outcome", Judgement.AS_PREDICTED)
                .query(Boolean.class)
                .single();
    }

    public long count(Filter filter) {
        return bind("select count(*) " + WHERE, filter).query(Long.class).single();
    }

    /** A part of those, the latest first. */
    public List<ClosedLine> lines(Filter filter, Page page, Viewer viewer) {
        return bind(
                        """
                        select c.id, c.ended_at,
                            (select s.learned from cycle_study s
                             where s.cycle = c.id and s.n = c.studies) as learned,
                            (select string_agg(o.surprised, ' ' order by o.n)
                             from cycle_observation o
                             where o.cycle = c.id and o.surprised <> '') as surprised
                        """
                                + WHERE
                                + "order by c.ended_at desc, c.number desc limit :size offset :from",
                        filter)
                .param("size", page.size())
                .param("from", page.offset())
                .query((row, n) ->
                        line(
                                row.getObject("id", UUID.class),
                                row.getTimestamp("ended_at"),
                                text(row.getString("learned")),
                                text(row.getString("surprised")),
                                viewer))
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, Filter filter) {
        var subjects = filter.subjects();
        return jdbc.sql(sql)
                .param("subjects", subjects == null ? null : subjects.toArray(String[]::new))
                .param("partner", filter.partner())
                .param("measure", filter.measure())
                .param("ended", filter.ended())
                .param("outcome", filter.outcome());
    }

    private ClosedLine line(
            UUID id, Timestamp endedAt, String learned, String surprised, Viewer viewer) {
        var row = rows.find(id).orElseThrow();
        var results = rows.results(id, row.studies());
        return new ClosedLine(
                id,
                row.number(),
                row.turn(),
                text(row.title()),
                text(row.ended()),
                endedAt.toInstant(),
                row.places(),
                rows.predictions(id).stream()
                        .filter(it -> it.replacedBy() == null)
                        .map(it -> predicted(it, results.get(it.n()), viewer))
                        .toList(),
                surprised,
                learned,
                text(rows.planned(id).endedWhy()));
    }

    private ClosedLine.Predicted predicted(
            CycleRows.PredictionRow it, Step.@Nullable Result result, Viewer viewer) {
        var measure = judgements.measure(judgements.series(it.prediction().series()));
        var definition = measure.definition();
        return new ClosedLine.Predicted(
                definition.name().in(viewer.locale()),
                "/measures/%s?series=%d".formatted(measure.key(), it.prediction().series()),
                words.predicted(it.prediction(), definition),
                result == null ? "none" : result.outcome(),
                result == null ? "" : PredictionReading.style(result.outcome()),
                result == null ? "" : words.found(result, definition));
    }

    /** The measures that closed cycles were to move, by name. */
    public List<Moved> measures(Viewer viewer) {
        var ids =
                jdbc.sql(
                                """
                                select distinct p.measure from prediction p
                                join cycle c on c.id = p.cycle
                                where c.ended is not null and p.replaced_by is null
                                """)
                        .query(UUID.class)
                        .list();
        return measures.all().stream()
                .filter(it -> ids.contains(it.id()))
                .map(it -> new Moved(it.id(), it.definition().name().in(viewer.locale())))
                .sorted(Comparator.comparing(Moved::name))
                .toList();
    }

    /** A measure and its name. */
    public record Moved(UUID measure, String name) {}

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static List<String> texts(Stream<@Nullable String> texts) {
        return texts.map(ClosedCycles::text).filter(it -> !it.isEmpty()).toList();
    }
}
