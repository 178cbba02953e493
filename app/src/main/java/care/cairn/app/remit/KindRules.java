package care.cairn.app.remit;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.core.tally.DecisionRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rules that the terms of bodies name for kinds of decision. */
@Service
@Transactional
public class KindRules {
    private final JdbcClient jdbc;
    private final KindsOfDecision kinds;
    private final Bodies bodies;
    private final Ledger ledger;
    private final JsonMapper json = JsonMapper.shared();

    KindRules(JdbcClient jdbc, KindsOfDecision kinds, Bodies bodies, Ledger ledger) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.bodies = bodies;
        this.ledger = ledger;
    }

    /** Those of all bodies that hold on a day; where the usual rule holds again there is none. */
    @Transactional(readOnly = true)
    public List<KindRule> on(LocalDate day) {
        return jdbc
                .sql(
                        """
                        select distinct on (body, kind) body, kind, rule, settings, clause, since
                        from kind_rule where since <= :day order by body, kind, since desc
                        """)
                .param("day", day)
                .query((row, n) ->
                        new KindRule(
                                row.getObject("body", UUID.class),
                                row.getString("kind"),
                                row.getString("rule"),
                                json.readValue(
                                        row.getString("settings"),
                                        new TypeReference<Map<String, String>>() {}),
                                row.getString("clause"),
                                row.getObject("since", LocalDate.class)))
                .list()
                .stream()
                .filter(it -> !it.rule().isEmpty())
                .toList();
    }

    public Result<UUID> choose(KindRule wanted, Author author, Instant at) {
        if (bodies.find(wanted.body()).isEmpty()) {
            return Result.refused(Refusal.at("body", "body.unknown"));
        }
        if (!kinds.known(wanted.kind(), wanted.since())) {
            return Result.refused(Refusal.at("kind", "remit.refusal.kind"));
        }
        if (!wanted.rule().isEmpty()) {
            try {
                DecisionRules.of(wanted.rule(), wanted.settings());
            } catch (IllegalArgumentException e) {
                return Result.refused(Refusal.at("rule", "remit.refusal.rule"));
            }
        }
        if (wanted.clause().length() > Delegation.CLAUSE) {
            return Result.refused(Refusal.at("clause", "remit.refusal.long", Delegation.CLAUSE));
        }
        ledger.append(
                new KindRule.Chosen(
                        wanted.body(),
                        wanted.kind(),
                        wanted.rule(),
                        wanted.settings(),
                        wanted.clause(),
                        wanted.since()),
                author,
                at);
        return Result.done(wanted.body());
    }
}
