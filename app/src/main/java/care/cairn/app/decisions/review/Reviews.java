package care.cairn.app.decisions.review;

import care.cairn.app.decisions.DecisionPage;
import care.cairn.app.decisions.DecisionStore;
import care.cairn.app.decisions.Proposal;
import care.cairn.app.decisions.Who;
import care.cairn.app.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions as they are looked at again: who may ask for it, and what was said. */
@Repository
public class Reviews {
    private final JdbcClient jdbc;
    private final DecisionStore store;

    Reviews(JdbcClient jdbc, DecisionStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** Why a proposal cannot say what becomes of a decision; empty if it can. */
    public Optional<Refusal> cannot(Proposal.About about, UUID body, Who who) {
        var it = store.load(about.decision(), DecisionStore.Hold.SHARED);
        if (it.isEmpty() || it.get().closing() == null || !it.get().closing().approved()) {
            return Optional.of(Refusal.of("decisions.refusal.review-what"));
        }
        if (!it.get().body().equals(body)) {
            return Optional.of(Refusal.at("body", "decisions.refusal.review-body"));
        }
        if (!it.get().roll().sits(who.person()) && !it.get().keptBy(who)) {
            return Optional.of(Refusal.of("decisions.refusal.review-who"));
        }
        boolean urgent = it.get().rule().key().startsWith("urgent-action/");
        if (!Review.WAYS.contains(about.way())
                && !(urgent && about.way().equals(Review.RATIFIED))) {
            return Optional.of(Refusal.at("way", "decisions.refusal.review-way"));
        }
        return Review.namesDay(about.way()) && about.until() == null
                ? Optional.of(Refusal.at("until", "decisions.refusal.review-until"))
                : Optional.empty();
    }

    /** What reviews said of a decision, and what is being asked of it now. */
    public List<DecisionPage.ReviewLine> lines(UUID decision) {
        return jdbc.sql(
                        """
                        select d.id, d.number, d.question, d.about_way as way, d.about_until as until,
                               r.at
                        from decision d
                        left join decision_review r on r.decision = d.about and r.held_by = d.id
                        where d.about = :decision and (r.at is not null or d.outcome is null)
                        order by d.number
                        """)
                .param("decision", decision)
                .query((row, n) ->
                        new DecisionPage.ReviewLine(
                                row.getObject("id", UUID.class),
                                row.getInt("number"),
                                row.getString("question"),
                                row.getString("way"),
                                row.getObject("until", LocalDate.class),
                                moment(row)))
                .list();
    }

    private static @Nullable Instant moment(ResultSet row) throws SQLException {
        var at = row.getTimestamp("at");
        return at == null ? null : at.toInstant();
    }

    public static Life life(ResultSet row) throws SQLException {
        return new Life(
                row.getObject("ends", LocalDate.class),
                row.getObject("review", LocalDate.class),
                row.getString("over"),
                row.getObject("ratify_by", LocalDate.class),
                row.getObject("ratified_by", UUID.class) != null);
    }

    /** Decisions that ask those who made them to look again. */
    public List<Due> due(UUID person, boolean programme, LocalDate by) {
        return jdbc.sql(
                        """
                        select d.id, d.question, d.body_name, d.ends, d.review, d.over, d.ratify_by,
                               d.ratified_by
                        from decision d
                        where d.outcome = 'approved' and d.over = ''
                          and (d.review <= :by or (d.ratify_by <= :by and d.ratified_by is null))
                          and (:programme or d.proposer = :person or exists (
                              select 1 from roll_seat s where s.decision = d.id and s.voting
                                and (s.holder = :person or s.deputy = :person)))
                          and not exists (
                              select 1 from decision r where r.about = d.id and r.outcome is null)
                        order by coalesce(d.ratify_by, d.review), d.number
                        """)
                .param("by", by)
                .param("programme", programme)
                .param("person", person)
                .query((row, n) ->
                        new Due(
                                row.getObject("id", UUID.class),
                                row.getString("question"),
                                row.getString("body_name"),
                                life(row)))
                .list();
    }

    /** A decision that asks for a review. */
    public record Due(UUID id, @Nullable String question, String bodyName, Life life) {}
}
