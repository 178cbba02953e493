package care.cairn.app.decisions.review;

import care.cairn.app.ledger.Entry;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of reviews, and what they make of the decision that is looked at. */
@Component
public class ReviewTables {
    private final JdbcClient jdbc;

    ReviewTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void project(Entry entry, Review.Held it) {
        jdbc.sql(
                        """
                        insert into decision_review (decision, held_by, way, until, at)
                        values (:decision, :by, :way, :until, :at)
                        """)
                .param("decision", it.decision())
                .param("by", it.by())
                .param("way", it.way())
                .param("until", it.until())
                .param("at", Timestamp.from(entry.at()))
                .update();
        switch (it.way()) {
            case Review.KEPT, Review.EXTENDED ->
                    jdbc.sql(
                                    """
                                    update decision
                                    set review = :until,
                                        ends = case when ends is null or :way = 'kept' then ends
                                               else :until end
                                    where id = :decision
                                    """)
                            .param("until", it.until())
                            .param("way", it.way())
                            .param("decision", it.decision())
                            .update();
            case Review.RATIFIED ->
                    jdbc.sql("update decision set ratified_by = :by where id = :decision")
                            .param("by", it.by())
                            .param("decision", it.decision())
                            .update();
            default ->
                    jdbc.sql(
                                    """
                                    update decision set over = :over, over_by = :by
                                    where id = :decision
                                    """)
                            .param(
                                    "over",
                                    it.way().equals(Review.STOPPED) ? "stopped" : "superseded")
                            .param("by", it.by())
                            .param("decision", it.decision())
                            .update();
        }
    }
}
