package care.cairn.app.decisions.ballot;

import care.cairn.app.ledger.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a rule is put to work on and what happened on the way, as the tables hold it. */
@Repository
public class MethodStore {
    private final JdbcClient jdbc;

    MethodStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The method with its options and roles. */
    public Method method(UUID decision, Method bare) {
        return new Method(options(decision), roles(decision), bare.hidden(), bare.anonymous());
    }

    private List<Method.Option> options(UUID decision) {
        return jdbc.sql(
                        """
                        select key, name, about from proposal_option
                        where decision = :decision order by n
                        """)
                .param("decision", decision)
                .query((row, n) ->
                        new Method.Option(
                                row.getString("key"),
                                new Words(row.getString("name")),
                                new Words(row.getString("about"))))
                .list();
    }

    private Map<String, List<UUID>> roles(UUID decision) {
        Map<String, List<UUID>> roles = new LinkedHashMap<>();
        jdbc.sql("select role, seat from role_seat where decision = :decision order by role, n")
                .param("decision", decision)
                .query(row -> {
                    roles.computeIfAbsent(row.getString("role"), it -> new ArrayList<>())
                            .add(row.getObject("seat", UUID.class));
                });
        return roles;
    }

    /** The course with its conditions, answers, participants and papers. */
    public Course course(UUID decision, Course bare, Method method) {
        return new Course(
                new HashSet<>(
                        column(
                                "select condition from condition_met where decision = :decision",
                                decision,
                                String.class)),
                new HashSet<>(
                        column(
                                "select seat from advice_answer where decision = :decision",
                                decision,
                                UUID.class)),
                bare.castingVote(),
                bare.lot(),
                method.anonymous()
                        ? new HashSet<>(
                                column(
                                        "select seat from participant where decision = :decision",
                                        decision,
                                        UUID.class))
                        : bare.participants(),
                method.anonymous() ? papers(decision) : bare.papers());
    }

    private List<Urn.Paper> papers(UUID decision) {
        return jdbc.sql(
                        """
                        select paper, said from ballot_paper
                        where decision = :decision order by paper
                        """)
                .param("decision", decision)
                .query((row, n) ->
                        new Urn.Paper(
                                row.getObject("paper", UUID.class),
                                new Words(row.getString("said"))))
                .list();
    }

    private <T> List<T> column(String sql, UUID decision, Class<T> type) {
        return jdbc.sql(sql).param("decision", decision).query(type).list();
    }
}
