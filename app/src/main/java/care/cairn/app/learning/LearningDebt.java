package care.cairn.app.learning;

import care.cairn.app.ledger.Sight;
import care.cairn.app.measures.Measure;
import care.cairn.app.measures.Measures;
import care.cairn.app.web.DebtSource;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Link;
import care.cairn.app.web.words.Wording;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cycles that nobody studied once their window was over, and measures that feed no decision. */
@Component
class LearningDebt implements DebtSource {
    private static final int SHOWN = 10;
    private static final String NEVER_STUDIED =
            """
            from cycle c
            where c.ended is null and c.started is not null and c.studies = 0
              and (select max(closes) from prediction p
                   where p.cycle = c.id and p.replaced_by is null) < :today
            """;

    private final JdbcClient jdbc;
    private final Measures measures;
    private final Sight sight;
    private final Wording words;

    LearningDebt(JdbcClient jdbc, Measures measures, Sight sight, Wording words) {
        this.jdbc = jdbc;
        this.measures = measures;
        this.sight = sight;
        this.words = words;
    }

    @Override
    public List<Debt> debts(Viewer viewer) {
        return List.of(cycles(viewer), measures(viewer));
    }

    private Debt cycles(Viewer viewer) {
        var first =
                jdbc.sql(
                                "select '/learning/cycles/' || c.id as path, coalesce(c.title, :erased) as text "
                                        + NEVER_STUDIED
                                        + "order by c.number limit :most")
                        .param("erased", words.say("learning.erased"))
                        .param("today", viewer.today())
                        .param("most", SHOWN)
                        .query(Link.class)
                        .list();
        long count =
                jdbc.sql("select count(*) " + NEVER_STUDIED)
                        .param("today", viewer.today())
                        .query(Long.class)
                        .single();
        return new Debt(60, "cycles", count, first);
    }

    private Debt measures(Viewer viewer) {
        var all = measures.all();
        var feeding =
                sight.feeding(
                        all.stream().map(it -> Measure.subject(it.id())).toList(), "decision");
        var idle = all.stream().filter(it -> !feeding.contains(Measure.subject(it.id()))).toList();
        return new Debt(
                50,
                "measures",
                idle.size(),
                idle.stream()
                        .limit(SHOWN)
                        .map(it ->
                                new Link(
                                        "/measures/" + it.key(),
                                        it.definition().name().in(viewer.locale())))
                        .toList());
    }
}
