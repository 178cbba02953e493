package care.cairn.app.decisions.list;

import care.cairn.app.decisions.Closing;
import care.cairn.app.decisions.DecisionPage;
import care.cairn.app.decisions.Proposal;
import care.cairn.app.decisions.ballot.Rule;
import care.cairn.app.decisions.ballot.Stakes;
import care.cairn.app.decisions.review.Reviews;
import care.cairn.app.ledger.Names;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.MissingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows for the pages of decisions. */
@Repository
public class DecisionRows {
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String ROW =
            """
            select d.id, d.number, d.question, d.body_name, d.opened, d.closes, d.outcome,
                   coalesce(d.conditions, '') <> '' as conditions, d.closed_at,
                   d.stated_at is not null as stated, d.ends, d.review, d.over, d.ratify_by,
                   d.ratified_by is not null as ratified,
                   (select count(*) from position p
                    join roll_seat s on s.decision = p.decision and s.seat = p.seat and s.voting
                    where p.decision = d.id and p.replaced is null and p.version = d.version
                      and not exists (select 1 from interest i
                                      where i.decision = p.decision and i.seat = p.seat))
                   + (select count(*) from participant u where u.decision = d.id) as given,
                   (select count(*) from roll_seat s
                    where s.decision = d.id and s.voting
                      and not exists (select 1 from interest i
                                      where i.decision = d.id and i.seat = s.seat)) as eligible,
                   (select count(*) from objection o
                    where o.decision = d.id and o.settled is null
                      and not exists (select 1 from interest i
                                      where i.decision = d.id and i.seat = o.seat)) as objections,
                   exists (select 1 from roll_seat s
                    where s.decision = d.id and s.voting
                      and (s.holder = cast(:person as uuid) or s.deputy = cast(:person as uuid))
                      and not exists (select 1 from interest i
                                      where i.decision = d.id and i.seat = s.seat)
                      and not exists (select 1 from position p
                                      where p.decision = d.id and p.seat = s.seat
                                        and p.replaced is null
                                        and p.version = d.version)
                      and not exists (select 1 from participant u
                                      where u.decision = d.id and u.seat = s.seat)) as asked
            from decision d
            """;

    private static final String FILTER =
            """
            where (:state = '' or (:state = 'open') = (d.outcome is null))
              and (cast(:body as uuid) is null or d.body = cast(:body as uuid))
              and (cast(:partner as uuid) is null or exists (
                  select 1 from roll_seat s
                  where s.decision = d.id and s.partner = cast(:partner as uuid)))
              and (:q = '' or d.question ilike :like or d.body_name ilike :like
                   or 'd-' || d.number = lower(:q) or cast(d.number as text) = :q)
            """;

    public List<DecisionRow> list(
            DecisionFilter filter, @Nullable UUID person, long offset, int size) {
        return filtered(
                        ROW
                                + FILTER
                                + """
                                order by d.outcome is not null,
                                         case when d.outcome is null then d.closes end,
                                         d.closed_at desc, d.number desc
                                limit :size offset :offset
                                """,
                        filter)
                .param("person", person)
                .param("size", size)
                .param("offset", offset)
                .query(DecisionRow.class)
                .list();
    }

    public long count(DecisionFilter filter) {
        return filtered("select count(*) from decision d " + FILTER, filter)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, DecisionFilter filter) {
        return jdbc.sql(sql)
                .param("state", filter.state())
                .param("body", filter.body())
                .param("partner", filter.partner())
                .param("q", filter.q())
                .param(
                        "like",
                        "%"
                                + filter.q()
                                        .replace("\\", "\\\\")
                                        .replace("%", "\\%")
                                        .replace("_", "\\_")
                                + "%");
    }

    /** What the table of the register says beyond the list, by decision. */
    Map<UUID, DecisionTable.More> more(Collection<UUID> decisions) {
        Map<UUID, DecisionTable.More> more = new HashMap<>();
        if (!decisions.isEmpty()) {
            jdbc.sql(
                            """
                            select id, rule, statement, conditions, effective
                            from decision where id in (:decisions)
                            """)
                    .param("decisions", decisions)
                    .query(DecisionTable.More.class)
                    .list()
                    .forEach(it -> more.put(it.id(), it));
        }
        return more;
    }

    /** The open decisions in which a seat of this person has not answered yet. */
    public List<DecisionRow> asked(UUID person, Instant at) {
        return jdbc.sql(
                        "select * from ("
                                + ROW
                                + """
                                where d.outcome is null and d.closes > :at
                                  and d.id in (select decision from roll_seat
                                               where holder = :person or deputy = :person)
                                ) r where asked order by closes, number
                                """)
                .param("person", person)
                .param("at", Timestamp.from(at))
                .query(DecisionRow.class)
                .list();
    }

    /** The decisions with an open objection or without words for their outcome. */
    public List<DecisionRow> kept(UUID person, boolean programme) {
        return jdbc.sql(
                        "select * from ("
                                + ROW
                                + """
                                where :programme or d.proposer = :person
                                ) r where (outcome is null and objections > 0)
                                       or (outcome is not null and not stated)
                                order by closes, number
                                """)
                .param("person", person)
                .param("programme", programme)
                .query(DecisionRow.class)
                .list();
    }

    public DecisionPage.Head head(UUID id, Names names) {
        return jdbc.sql("select * from decision where id = :id")
                .param("id", id)
                .query((row, n) -> head(row, names))
                .optional()
                .orElseThrow(() -> new MissingException("decisions.missing"));
    }

    private DecisionPage.Head head(ResultSet row, Names names) throws SQLException {
        var proposer = row.getObject("proposer", UUID.class);
        var closedBy = row.getObject("closed_by", UUID.class);
        var partner = row.getObject("proposer_partner", UUID.class);
        Set<UUID> ids = new HashSet<>();
        if (proposer != null) {
            ids.add(proposer);
        }
        if (closedBy != null) {
            ids.add(closedBy);
        }
        var people = names.people(ids);
        return new DecisionPage.Head(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("question"),
                row.getString("why_now"),
                row.getObject("body", UUID.class),
                row.getString("body_name"),
                row.getString("rule"),
                Rule.word(row.getString("rule")),
                json.readValue(
                        row.getString("settings"), new TypeReference<Map<String, String>>() {}),
                new Stakes(
                        row.getString("kind"),
                        row.getString("impact"),
                        row.getString("undoing"),
                        row.getString("reach"),
                        new Words(row.getString("lighter")),
                        row.getObject("amount", Long.class)),
                row.getInt("quorum"),
                Arrays.asList((String[]) row.getArray("sectors").getArray()),
                proposer == null ? null : people.get(proposer),
                partner == null ? null : names.partners(Set.of(partner)).get(partner),
                row.getTimestamp("opened").toInstant(),
                row.getInt("version"),
                row.getTimestamp("closes").toInstant(),
                row.getObject("ends", LocalDate.class),
                closedBy == null ? null : people.get(closedBy),
                moment(row, "closed_at"),
                row.getString("closed_reason"),
                row.getString("statement"),
                row.getString("conditions"),
                row.getObject("effective", LocalDate.class),
                row.getObject("review", LocalDate.class),
                row.getString("follow_up"),
                row.getString("no_action"),
                moment(row, "stated_at"),
                Reviews.life(row),
                row.getObject("over_by", UUID.class),
                row.getObject("about", UUID.class),
                row.getString("about_way"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    public List<DecisionPage.Version> versions(UUID id, Names names) {
        record Raw(
                int version,
                @Nullable String text,
                @Nullable String reason,
                @Nullable UUID by,
                Instant at) {}
        List<Raw> raw =
                jdbc.sql(
                                """
                                select version, text, reason, by, at from proposal_version
                                where decision = :id order by version
                                """)
                        .param("id", id)
                        .query((row, n) ->
                                new Raw(
                                        row.getInt("version"),
                                        row.getString("text"),
                                        row.getString("reason"),
                                        row.getObject("by", UUID.class),
                                        row.getTimestamp("at").toInstant()))
                        .list();
        Set<UUID> ids = new HashSet<>();
        raw.forEach(v -> {
            if (v.by() != null) {
                ids.add(v.by());
            }
        });
        var people = names.people(ids);
        List<DecisionPage.Version> versions = new ArrayList<>();
        for (Raw v : raw) {
            versions.add(
                    new DecisionPage.Version(
                            v.version(),
                            v.text(),
                            v.reason(),
                            v.by() == null ? null : people.get(v.by()),
                            v.at()));
        }
        return versions;
    }

    public List<DecisionPage.SetAside> setAside(UUID id) {
        return jdbc.sql(
                        """
                        select text, reason from option_set_aside
                        where decision = :id order by n
                        """)
                .param("id", id)
                .query(DecisionPage.SetAside.class)
                .list();
    }

    public List<Proposal.Evidence> evidence(UUID id) {
        return jdbc.sql(
                        """
                        select measure, name, path, value, period, verdict, known from evidence
                        where decision = :id order by n
                        """)
                .param("id", id)
                .query(Proposal.Evidence.class)
                .list();
    }

    public List<Closing.Because> because(UUID id) {
        return jdbc.sql("select because from decision where id = :id and because is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, new TypeReference<List<Closing.Because>>() {}))
                .orElse(List.of());
    }
}
