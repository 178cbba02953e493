package care.cairn.app.decisions;

import care.cairn.app.decisions.list.DecisionFilter;
import care.cairn.app.decisions.list.DecisionRows;
import care.cairn.app.decisions.review.Life;
import care.cairn.app.decisions.review.Reviews;
import care.cairn.app.web.AgendaSource;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.words.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The decisions that a meeting could take up: those that are open, most of all with an objection,
 * those to be ratified, and those to be looked at again.
 */
@Component
class DecisionAgenda implements AgendaSource {
    private static final int MOST = 30;

    /** Days before a review or a ratification from which a meeting can take it up. */
    private static final int AHEAD = 31;

    private final DecisionRows rows;
    private final JdbcClient jdbc;
    private final Wording words;

    DecisionAgenda(DecisionRows rows, JdbcClient jdbc, Wording words) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.words = words;
    }

    private record Due(UUID id, @Nullable String question, Life life) {}

    @Override
    public List<Matter> openBefore(UUID body, Viewer viewer) {
        List<Matter> matters = new ArrayList<>();
        for (var due : due(body, viewer)) {
            var by = due.life().ratifyBy();
            boolean ratify = by != null && !due.life().ratified();
            var day = ratify ? by : due.life().review();
            if (day != null) {
                boolean late = day.isBefore(viewer.today());
                matters.add(
                        matter(
                                ratify ? 10 : late ? 30 : 45,
                                due.id(),
                                due.question(),
                                words.say(
                                        "decisions.agenda."
                                                + (ratify ? "ratify" : late ? "late" : "review"),
                                        words.day(day)),
                                10));
            }
        }
        for (var row : rows.list(new DecisionFilter("open", body, null, ""), null, 0, MOST)) {
            boolean objected = row.objections() > 0;
            matters.add(
                    matter(
                            objected ? 20 : 40,
                            row.id(),
                            row.question(),
                            objected
                                    ? words.say("decisions.agenda.objection", row.objections())
                                    : words.say(
                                            "decisions.agenda.open",
                                            row.given(),
                                            row.eligible(),
                                            words.day(row.closes())),
                            objected ? 20 : 15));
        }
        return matters;
    }

    private List<Due> due(UUID body, Viewer viewer) {
        return jdbc.sql(
                        """
                        select d.id, d.question, d.ends, d.review, d.over, d.ratify_by, d.ratified_by
                        from decision d
                        where d.body = :body and d.outcome = 'approved' and d.over = ''
                          and (d.review <= :by or (d.ratify_by <= :by and d.ratified_by is null))
                          and not exists (
                              select 1 from decision r where r.about = d.id and r.outcome is null)
                        order by coalesce(d.ratify_by, d.review), d.number
                        limit :most
                        """)
                .param("body", body)
                .param("by", viewer.today().plusDays(AHEAD))
                .param("most", MOST)
                .query((row, n) ->
                        new Due(
                                row.getObject("id", UUID.class),
                                row.getString("question"),
                                Reviews.life(row)))
                .list();
    }

    private static Matter matter(
            int order, UUID id, @Nullable String question, String why, int minutes) {
        return new Matter(
                order,
                Decision.subject(id),
                Objects.requireNonNullElse(question, ""),
                "/decisions/" + id,
                why,
                "decide",
                minutes);
    }

    @Override
    public Map<String, List<Reading>> papers(Collection<String> subjects, Viewer viewer) {
        Map<String, List<Reading>> papers = new HashMap<>();
        if (subjects.isEmpty()) {
            return papers;
        }
        jdbc.sql(
                        """
                        select d.id, d.why_now, v.text, d.statement from decision d
                        join proposal_version v on v.decision = d.id and v.version = d.version
                        where 'decision/' || d.id in (:subjects)
                        """)
                .param("subjects", subjects)
                .query(row -> {
                    List<Reading> readings = new ArrayList<>();
                    add(readings, "decisions.agenda.text", row.getString("text"));
                    add(readings, "decisions.agenda.why-now", row.getString("why_now"));
                    add(readings, "decisions.agenda.statement", row.getString("statement"));
                    papers.put("decision/" + row.getString("id"), readings);
                });
        return papers;
    }

    private void add(List<Reading> readings, String key, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            readings.add(new Reading(words.say(key), text));
        }
    }
}
