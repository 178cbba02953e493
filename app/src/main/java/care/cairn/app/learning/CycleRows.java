package care.cairn.app.learning;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads learning cycles for the screen. */
@Repository
class CycleRows {
    private final JdbcClient jdbc;

    CycleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was planned; null where the words are erased. */
    record Planned(
            @Nullable String aim,
            @Nullable String theory,
            @Nullable String change,
            @Nullable String who,
            @Nullable String where,
            long entry,
            @Nullable String endedWhy,
            @Nullable Instant endedAt) {}

    record PlaceRow(UUID partner, String name, @Nullable LocalDate spread) {}

    /** A prediction as it entered the record. */
    record PredictionRow(
            int n, Prediction prediction, @Nullable Integer replacedBy, Instant at, long entry) {}

    record ObservationRow(
            @Nullable String happened,
            @Nullable String surprised,
            @Nullable UUID by,
            Instant at,
            long entry) {}

    record StudyRow(
            int n,
            LocalDate known,
            @Nullable String learned,
            @Nullable UUID by,
            Instant at,
            long entry) {}

    List<CycleRow> all(int most, long from) {
        return jdbc.sql(
                        CycleRow.COLUMNS
                                + "order by c.ended is not null, c.number desc limit :most offset :from")
                .param("most", most)
                .param("from", from)
                .query(CycleRow::of)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from cycle").query(Long.class).single();
    }

    Optional<CycleRow> find(UUID id) {
        return jdbc.sql(CycleRow.COLUMNS + "where c.id = :id")
                .param("id", id)
                .query(CycleRow::of)
                .optional();
    }

    /** Those that have not ended and that a person leads. */
    List<CycleRow> ledBy(UUID person) {
        return jdbc.sql(
                        CycleRow.COLUMNS
                                + "where c.lead = :person and c.ended is null order by c.number")
                .param("person", person)
                .query(CycleRow::of)
                .list();
    }

    /** Those with a standing prediction on a measure, the latest first. */
    List<CycleRow> onMeasure(UUID measure) {
        return jdbc.sql(
                        CycleRow.COLUMNS
                                + """
                                where exists (select from prediction p where p.cycle = c.id
                                    and p.replaced_by is null and p.measure = :measure)
                                order by c.number desc limit 6
                                """)
                .param("measure", measure)
                .query(CycleRow::of)
                .list();
    }

    /** Every turn of the ramp that this one is part of, first turn first. */
    List<CycleRow> ramp(UUID id) {
        return jdbc.sql(
                        """
                        with recursive earlier (id, after) as (
                            select id, after from cycle where id = :id
                            union
                            select c.id, c.after from cycle c join earlier e on c.id = e.after
                        ), turns (id) as (
                            select id from earlier where after is null
                            union
                            select c.id from cycle c join turns t on c.after = t.id
                        )
                        """
                                + CycleRow.COLUMNS
                                + "where c.id in (select id from turns) order by c.turn, c.number")
                .param("id", id)
                .query(CycleRow::of)
                .list();
    }

    Planned planned(UUID id) {
        return jdbc.sql(
                        """
                        select aim, theory, change, who, whereabout, entry, ended_why, ended_at
                        from cycle where id = :id
                        """)
                .param("id", id)
                .query((row, n) -> {
                    Timestamp ended = row.getTimestamp("ended_at");
                    return new Planned(
                            row.getString("aim"),
                            row.getString("theory"),
                            row.getString("change"),
                            row.getString("who"),
                            row.getString("whereabout"),
                            row.getLong("entry"),
                            row.getString("ended_why"),
                            ended == null ? null : ended.toInstant());
                })
                .single();
    }

    List<PlaceRow> places(UUID id) {
        return jdbc.sql(
                        "select partner, name, spread from cycle_place where cycle = :id order by n")
                .param("id", id)
                .query(PlaceRow.class)
                .list();
    }

    /** Every prediction ever registered. */
    List<PredictionRow> predictions(UUID id) {
        return jdbc.sql("select * from prediction where cycle = :id order by n")
                .param("id", id)
                .query((row, n) ->
                        new PredictionRow(
                                row.getInt("n"),
                                CycleStore.prediction(row),
                                row.getObject("replaced_by", Integer.class),
                                row.getTimestamp("at").toInstant(),
                                row.getLong("entry")))
                .list();
    }

    List<ObservationRow> observations(UUID id) {
        return jdbc.sql("select * from cycle_observation where cycle = :id order by n")
                .param("id", id)
                .query((row, n) ->
                        new ObservationRow(
                                row.getString("happened"),
                                row.getString("surprised"),
                                row.getObject("by", UUID.class),
                                row.getTimestamp("at").toInstant(),
                                row.getLong("entry")))
                .list();
    }

    /** The last study, if there was one. */
    Optional<StudyRow> study(UUID id) {
        return jdbc.sql("select * from cycle_study where cycle = :id order by n desc limit 1")
                .param("id", id)
                .query((row, n) ->
                        new StudyRow(
                                row.getInt("n"),
                                row.getObject("known", LocalDate.class),
                                row.getString("learned"),
                                row.getObject("by", UUID.class),
                                row.getTimestamp("at").toInstant(),
                                row.getLong("entry")))
                .optional();
    }

    /** What a study found, by the number of the prediction. */
    SortedMap<Integer, Step.Result> results(UUID id, int study) {
        var results = new TreeMap<Integer, Step.Result>();
        jdbc.sql("select * from cycle_result where cycle = :id and n = :n order by prediction")
                .param("id", id)
                .param("n", study)
                .query(row -> {
                    results.put(
                            row.getInt("prediction"),
                            new Step.Result(
                                    row.getInt("prediction"),
                                    row.getString("outcome"),
                                    row.getObject("before", Double.class),
                                    row.getObject("after", Double.class),
                                    row.getObject("lower", Double.class),
                                    row.getObject("upper", Double.class),
                                    row.getInt("points_before"),
                                    row.getInt("points_after")));
                });
        return results;
    }
}
