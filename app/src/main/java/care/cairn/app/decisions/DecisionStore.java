package care.cairn.app.decisions;

import care.cairn.app.decisions.ballot.Answer;
import care.cairn.app.decisions.ballot.Course;
import care.cairn.app.decisions.ballot.Method;
import care.cairn.app.decisions.ballot.MethodStore;
import care.cairn.app.decisions.ballot.Rule;
import care.cairn.app.decisions.closing.Reminder;
import care.cairn.app.decisions.electorate.Interest;
import care.cairn.app.decisions.electorate.Roll;
import care.cairn.app.decisions.electorate.RollSeat;
import care.cairn.app.decisions.objection.Objection;
import care.cairn.app.decisions.objection.Objections;
import care.cairn.app.ledger.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Decisions as their tables hold them, read back into the aggregate. */
@Repository
public class DecisionStore {
    private final JdbcClient jdbc;
    private final MethodStore methods;
    private final JsonMapper json = JsonMapper.shared();

    DecisionStore(JdbcClient jdbc, MethodStore methods) {
        this.jdbc = jdbc;
        this.methods = methods;
    }

    /** How a decision is held while an act on it is prepared. */
    public enum Hold {
        /** Only looked at. */
        NONE(""),
        /** Nobody may close or change it, but other seats may answer at the same time. */
        SHARED("for share"),
        /** Nobody else may do anything with it. */
        ALONE("for update");

        private final String clause;

        Hold(String clause) {
            this.clause = clause;
        }
    }

    /** The number that the next decision gets; held until the transaction ends. */
    int nextNumber() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('decisions.number'))").query(rs -> {});
        return jdbc.sql("select coalesce(max(number), 0) + 1 from decision")
                .query(Integer.class)
                .single();
    }

    /** Waits until nobody else answers for this seat. */
    void holdSeat(UUID decision, UUID seat) {
        jdbc.sql(
                        """
                        select 1 from roll_seat where decision = :decision and seat = :seat
                        for update
                        """)
                .param("decision", decision)
                .param("seat", seat)
                .query(Integer.class)
                .optional();
    }

    /** The decisions whose time is over and that are not closed. */
    List<UUID> due(Instant at) {
        return jdbc.sql(
                        """
                        select id from decision where outcome is null and closes <= :at
                        order by closes, id
                        """)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .list();
    }

    /** Those that close within the time of a reminder that the clock has not sent yet. */
    List<UUID> closingSoon(Instant at) {
        return jdbc.sql(
                        """
                        select d.id from decision d
                        where d.outcome is null and d.closes > :at and d.closes <= :soon
                          and d.opened <= :rested
                          and exists (
                              select from roll_seat s where s.decision = d.id and s.voting
                                and not exists (select from interest i
                                    where i.decision = d.id and i.seat = s.seat)
                                and not exists (select from participant u
                                    where u.decision = d.id and u.seat = s.seat)
                                and not exists (select from position p
                                    where p.decision = d.id and p.seat = s.seat
                                      and p.replaced is null and p.version = d.version))
                          and not exists (
                              select from reminder r where r.decision = d.id
                                and r.why = case when d.closes <= :last then 'last'
                                                 else 'soon' end
                                and r.at >= d.closes - interval '3 days')
                        order by d.closes, d.id
                        """)
                .param("at", Timestamp.from(at))
                .param("rested", Timestamp.from(at.minus(Reminder.REST)))
                .param("soon", Timestamp.from(at.plus(Reminder.SOON)))
                .param("last", Timestamp.from(at.plus(Reminder.LAST)))
                .query(UUID.class)
                .list();
    }

    boolean remindedSince(UUID decision, Instant at) {
        return jdbc.sql("select exists (select from reminder where decision = :id and at > :at)")
                .param("id", decision)
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    Optional<DecisionSummary> summary(UUID id) {
        return jdbc.sql(
                        """
                        select id, number, coalesce(question, '') as title, body, body_name, outcome
                        from decision where id = :id
                        """)
                .param("id", id)
                .query(DecisionSummary.class)
                .optional();
    }

    List<DecisionSummary> summaries() {
        return jdbc.sql(
                        """
                        select id, number, coalesce(question, '') as title, body, body_name, outcome
                        from decision order by number
                        """)
                .query(DecisionSummary.class)
                .list();
    }

    /** Holds the decision, then reads it: whoever had to wait reads it as it is after the wait. */
    public Optional<Decision> load(UUID id, Hold hold) {
        hold(id, hold);
        return read(id, null);
    }

    /**
     * A decision as one seat sees it: what the others say is left out, so that answering costs the
     * same however many there are. It must not be counted.
     */
    Optional<Decision> loadFor(UUID id, UUID seat) {
        return read(id, seat);
    }

    /** Holds a decision, if it exists. */
    void hold(UUID id, Hold hold) {
        if (hold != Hold.NONE) {
            jdbc.sql("select 1 from decision where id = :id " + hold.clause)
                    .param("id", id)
                    .query(Integer.class)
                    .optional();
        }
    }

    private Optional<Decision> read(UUID id, @Nullable UUID seat) {
        return jdbc.sql(
                        """
                        select d.id, d.number, d.body, d.proposer, v.text, d.rule, d.settings,
                               d.quorum, d.sectors, d.version, d.closes, d.outcome, d.closed_by,
                               d.closed_at, d.stated_at, d.hidden, d.anonymous, d.about,
                               d.about_way, d.about_until, d.casting_vote, d.lot
                        from decision d
                        join proposal_version v on v.decision = d.id and v.version = d.version
                        where d.id = :id
                        """)
                .param("id", id)
                .query(this::bare)
                .optional()
                .map(it -> filled(it, seat));
    }

    private Decision bare(ResultSet row, int n) throws SQLException {
        var closedAt = row.getTimestamp("closed_at");
        var about = row.getObject("about", UUID.class);
        return new Decision(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("body", UUID.class),
                row.getObject("proposer", UUID.class),
                new Words(row.getString("text")),
                new Rule(
                        row.getString("rule"),
                        json.readValue(
                                row.getString("settings"),
                                new TypeReference<Map<String, String>>() {}),
                        row.getInt("quorum"),
                        texts(row, "sectors")),
                new Method(
                        List.of(), Map.of(), row.getBoolean("hidden"), row.getBoolean("anonymous")),
                row.getInt("version"),
                row.getTimestamp("closes").toInstant(),
                Roll.of(List.of()),
                Positions.NONE,
                Objections.NONE,
                new Course(
                        Set.of(),
                        Set.of(),
                        row.getString("casting_vote"),
                        texts(row, "lot"),
                        Set.of(),
                        List.of()),
                about == null
                        ? null
                        : new Proposal.About(
                                about,
                                row.getString("about_way"),
                                row.getObject("about_until", LocalDate.class)),
                closedAt == null
                        ? null
                        : new Closing(
                                row.getString("outcome"),
                                row.getObject("closed_by", UUID.class),
                                closedAt.toInstant(),
                                row.getTimestamp("stated_at") != null));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private Decision filled(Decision bare, @Nullable UUID seat) {
        var id = bare.id();
        return new Decision(
                id,
                bare.number(),
                bare.body(),
                bare.proposer(),
                bare.text(),
                bare.rule(),
                methods.method(id, bare.method()),
                bare.version(),
                bare.closes(),
                new Roll(roll(id, seat), interests(id, seat)),
                new Positions(positions(id, seat)),
                new Objections(objections(id, seat)),
                methods.course(id, bare.course(), bare.method()),
                bare.about(),
                bare.closing());
    }

    private Map<UUID, RollSeat> roll(UUID decision, @Nullable UUID only) {
        Map<UUID, RollSeat> roll = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select seat, partner, partner_name, sector, title, voting, holder, deputy
                        from roll_seat where decision = :decision
                          and (cast(:seat as uuid) is null or seat = :seat)
                        order by n
                        """)
                .param("decision", decision)
                .param("seat", only)
                .query(RollSeat.class)
                .list()
                .forEach(seat -> roll.put(seat.seat(), seat));
        return roll;
    }

    private Map<UUID, Interest> interests(UUID decision, @Nullable UUID only) {
        Map<UUID, Interest> interests = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select seat, kind, what, by, at from interest
                        where decision = :decision
                          and (cast(:seat as uuid) is null or seat = :seat)
                        order by at, seat
                        """)
                .param("decision", decision)
                .param("seat", only)
                .query((row, n) ->
                        new Interest(
                                row.getObject("seat", UUID.class),
                                row.getString("kind"),
                                new Words(row.getString("what")),
                                row.getObject("by", UUID.class),
                                row.getTimestamp("at").toInstant()))
                .list()
                .forEach(interest -> interests.put(interest.seat(), interest));
        return interests;
    }

    private Map<UUID, Position> positions(UUID decision, @Nullable UUID only) {
        Map<UUID, Position> positions = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select seat, n, choice, marks, reason, given_to, version, proxy, by, at
                        from position
                        where decision = :decision and replaced is null
                          and (cast(:seat as uuid) is null or seat = :seat)
                        order by at, seat
                        """)
                .param("decision", decision)
                .param("seat", only)
                .query(this::position)
                .list()
                .forEach(position -> positions.put(position.seat(), position));
        return positions;
    }

    /** Positions of a decision, also those that were replaced, newest first. */
    List<Position> history(UUID decision, long offset, int size) {
        return jdbc.sql(
                        """
                        select seat, n, choice, marks, reason, given_to, version, proxy, by, at
                        from position
                        where decision = :decision order by at desc, seat, n desc
                        limit :size offset :offset
                        """)
                .param("decision", decision)
                .param("offset", offset)
                .param("size", size)
                .query(this::position)
                .list();
    }

    /** How many positions were ever given. */
    long given(UUID decision) {
        return jdbc.sql("select count(*) from position where decision = :decision")
                .param("decision", decision)
                .query(Long.class)
                .single();
    }

    private Position position(ResultSet row, int n) throws SQLException {
        return new Position(
                row.getObject("seat", UUID.class),
                row.getInt("n"),
                new Answer(
                        row.getString("choice"),
                        json.readValue(
                                row.getString("marks"),
                                new TypeReference<Map<String, Integer>>() {})),
                new Words(row.getString("reason")),
                row.getInt("given_to"),
                row.getInt("version"),
                row.getBoolean("proxy"),
                row.getObject("by", UUID.class),
                row.getTimestamp("at").toInstant());
    }

    private Map<UUID, Objection> objections(UUID decision, @Nullable UUID only) {
        Map<UUID, Objection> objections = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select * from objection where decision = :decision
                          and (cast(:seat as uuid) is null or seat = :seat)
                        order by n
                        """)
                .param("decision", decision)
                .param("seat", only)
                .query(DecisionStore::objection)
                .list()
                .forEach(objection -> objections.put(objection.id(), objection));
        return objections;
    }

    private static Objection objection(ResultSet row, int n) throws SQLException {
        var tested = row.getTimestamp("tested_at");
        var settled = row.getTimestamp("settled_at");
        return new Objection(
                row.getObject("id", UUID.class),
                row.getObject("seat", UUID.class),
                new Words(row.getString("reason")),
                row.getObject("by", UUID.class),
                row.getTimestamp("at").toInstant(),
                test(row, tested),
                settlement(row, settled));
    }

    private static Objection.@Nullable Test test(ResultSet row, @Nullable Timestamp at)
            throws SQLException {
        return at == null
                ? null
                : new Objection.Test(
                        row.getString("finding"),
                        new Words(row.getString("finding_note")),
                        row.getObject("tested_by", UUID.class),
                        at.toInstant());
    }

    private static Objection.@Nullable Settlement settlement(ResultSet row, @Nullable Timestamp at)
            throws SQLException {
        return at == null
                ? null
                : new Objection.Settlement(
                        row.getString("settled"),
                        new Words(row.getString("settled_reason")),
                        row.getInt("settled_version"),
                        row.getObject("settled_by", UUID.class),
                        at.toInstant());
    }
}
