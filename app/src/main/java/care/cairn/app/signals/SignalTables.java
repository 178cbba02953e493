package care.cairn.app.signals;

import static java.util.stream.Collectors.joining;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.ActKind;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Governed;
import care.cairn.app.ledger.GovernedTable;
import care.cairn.app.ledger.SubjectLink;
import care.cairn.app.web.Label;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the acts of this module fill its tables. */
@Component
class SignalTables implements Governed {
    private final JdbcClient jdbc;

    SignalTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "signals";
    }

    @Override
    public List<ActKind> kinds() {
        return List.of(
                new ActKind("signal.raised/1", Signal.Raised.class),
                new ActKind("signal.extended/1", Signal.Extended.class),
                new ActKind("signal.gone/1", Signal.TakenAway.class),
                new ActKind("signal.handed-over/1", Signal.HandedOver.class),
                new ActKind("signal.escalated/1", Escalation.Escalated.class),
                new ActKind("signal.hand-over-asked/1", HandOver.Asked.class),
                new ActKind("signal.hand-over-declined/1", HandOver.Declined.class),
                new ActKind("signal.answered/1", Signal.Answered.class));
    }

    @Override
    public List<GovernedTable> tables() {
        return List.of(
                GovernedTable.replayed("signal"),
                GovernedTable.replayed("signal_answer"),
                GovernedTable.replayed("signal_step"),
                GovernedTable.replayed("signal_escalation"),
                GovernedTable.replayed("signal_hand_over"));
    }

    @Override
    public void project(Entry entry, Act act) {
        switch (act) {
            case Signal.Raised it -> raised(entry, it);
            case Signal.Extended it -> extended(entry, it);
            case Signal.TakenAway it -> takenAway(entry, it);
            case Signal.HandedOver it -> handedOver(entry, it);
            case Signal.Answered it -> answered(entry, it);
            case Escalation.Escalated it -> escalated(entry, it);
            case HandOver.Asked it -> asked(entry, it);
            case HandOver.Declined it -> declined(entry, it);
            default -> throw new IllegalArgumentException(act + " is no act of this module");
        }
    }

    private void raised(Entry entry, Signal.Raised it) {
        jdbc.sql(
                        """
                        insert into signal (
                            id, number, measure, measure_key, series, name_en, name_fr, line_en,
                            line_fr, unit_en, unit_fr, decimals, period, way, effect, rules, phase, since, until,
                            found_rules, found_since, found_until,
                            value, centre, lower, upper, points, false_alarms,
                            chart, rule_set, shift_length, trend_length, ties, screened, frozen,
                            minimum_points, known, load, steward, steward_partner, forum,
                            answer_days, due, raised_at, raised_in)
                        values (
                            :signal, :number, :measure, :measureKey, :series, :nameEn, :nameFr, :lineEn,
                            :lineFr, :unitEn, :unitFr, :decimals, :period, :way, :effect, :rules,
                            :phase, :since, :until, :rules, :since, :until,
                            :value, :centre, :lower, :upper, :points, :falseAlarms,
                            :chart, :ruleSet, :shiftLength, :trendLength, :ties, :screened, :frozen,
                            :minimumPoints, :known, :load, :steward, :stewardPartner, :forum,
                            :answerDays, :due, :at, :entry)
                        """)
                .param("signal", it.signal())
                .param("number", it.number())
                .param("measure", it.source().measure())
                .param("measureKey", it.source().key())
                .param("series", it.source().series())
                .param("nameEn", it.source().name().en())
                .param("nameFr", it.source().name().fr())
                .param("lineEn", it.source().line().en())
                .param("lineFr", it.source().line().fr())
                .param("unitEn", it.source().unit().en())
                .param("unitFr", it.source().unit().fr())
                .param("decimals", it.source().decimals())
                .param("period", it.source().period())
                .param("way", it.way())
                .param("effect", it.effect())
                .param("rules", it.rules().toArray(String[]::new))
                .param("phase", it.phase())
                .param("since", it.since())
                .param("until", it.until())
                .param("value", it.seen().value())
                .param("centre", it.seen().centre())
                .param("lower", it.seen().lower())
                .param("upper", it.seen().upper())
                .param("points", it.seen().points())
                .param("falseAlarms", it.falseAlarms())
                .param("chart", it.settings().chart())
                .param("ruleSet", it.settings().rules())
                .param("shiftLength", it.settings().shiftLength())
                .param("trendLength", it.settings().trendLength())
                .param("ties", it.settings().ties())
                .param("screened", it.settings().screened())
                .param("frozen", it.settings().freeze())
                .param("minimumPoints", it.settings().minimumPoints())
                .param("known", it.known())
                .param("load", it.load())
                .param("steward", it.steward())
                .param("stewardPartner", it.stewardPartner())
                .param("forum", it.forum())
                .param("answerDays", it.answerDays())
                .param("due", it.due())
                .param("at", Timestamp.from(entry.at()))
                .param("entry", entry.index())
                .update();
        step(entry, it.signal(), "raised", it.since(), it.until(), it.rules(), it.steward());
    }

    private void extended(Entry entry, Signal.Extended it) {
        jdbc.sql(
                        """
                        update signal
                        set rules = :rules, phase = :phase, since = :since, until = :until,
                            extended_at = :at,
                            gained_at = case when :gained then :at else gained_at end
                        where id = :signal
                        """)
                .param("rules", it.rules().toArray(String[]::new))
                .param("phase", it.phase())
                .param("since", it.since())
                .param("until", it.until())
                .param("gained", !it.gained().isEmpty())
                .param("at", Timestamp.from(entry.at()))
                .param("signal", it.signal())
                .update();
        step(entry, it.signal(), "extended", it.since(), it.until(), it.gained(), null);
    }

    private void takenAway(Entry entry, Signal.TakenAway it) {
        jdbc.sql(
                        """
                        update signal
                        set gone_at = :at, gone_in = :entry, gone_load = :load,
                            gone_periods = cast(string_to_array(:revised, ',') as date[])
                        where id = :signal
                        """)
                .param("at", Timestamp.from(entry.at()))
                .param("entry", entry.index())
                .param("load", it.load())
                .param(
                        "revised",
                        it.revised().stream().map(LocalDate::toString).collect(joining(",")))
                .param("signal", it.signal())
                .update();
        step(entry, it.signal(), "gone", null, null, List.of(), null);
    }

    private void handedOver(Entry entry, Signal.HandedOver it) {
        jdbc.sql(
                        """
                        update signal set steward = :steward, steward_partner = :partner
                        where id = :signal
                        """)
                .paramSource(it)
                .update();
        jdbc.sql(
                        """
                        update signal_hand_over set ended_at = :at
                        where signal = :signal and ended_at is null
                        """)
                .param("at", Timestamp.from(entry.at()))
                .param("signal", it.signal())
                .update();
        step(entry, it.signal(), "handed-over", null, null, List.of(), it.steward());
    }

    private void answered(Entry entry, Signal.Answered it) {
        jdbc.sql(
                        """
                        insert into signal_answer (
                            signal, n, kind, reason, by_day, body, capacity, person, partner, at,
                            entry)
                        values (
                            :signal, :n, :kind, :reason, :by, :body, :capacity, :person, :partner,
                            :at, :entry)
                        """)
                .param("signal", it.signal())
                .param("n", it.n())
                .param("kind", it.kind())
                .param("reason", it.reason().text())
                .param("by", it.by())
                .param("body", it.body())
                .param("capacity", it.capacity().name().toLowerCase(Locale.ROOT))
                .param("person", entry.author().person())
                .param("partner", entry.author().partner())
                .param("at", Timestamp.from(entry.at()))
                .param("entry", entry.index())
                .update();
    }

    private void asked(Entry entry, HandOver.Asked it) {
        jdbc.sql(
                        """
                        insert into signal_hand_over (signal, n, partner, person, by, reason, at)
                        values (:signal, :n, :partner, :person, :by, :reason, :at)
                        """)
                .param("signal", it.signal())
                .param("n", it.n())
                .param("partner", it.partner())
                .param("person", it.person())
                .param("by", entry.author().person())
                .param("reason", it.reason().text())
                .param("at", Timestamp.from(entry.at()))
                .update();
        step(entry, it.signal(), "hand-over-asked", null, null, List.of(), it.person());
    }

    private void declined(Entry entry, HandOver.Declined it) {
        jdbc.sql(
                        """
                        update signal_hand_over set ended_at = :at, declined = :reason
                        where signal = :signal and n = :n
                        """)
                .param("at", Timestamp.from(entry.at()))
                .param("reason", it.reason().text())
                .param("signal", it.signal())
                .param("n", it.n())
                .update();
        var who = entry.author().person();
        step(entry, it.signal(), "hand-over-declined", null, null, List.of(), who);
    }

    private void escalated(Entry entry, Escalation.Escalated it) {
        jdbc.sql(
                        """
                        insert into signal_escalation (signal, rung, body, at)
                        values (:signal, :rung, :body, :at)
                        """)
                .param("signal", it.signal())
                .param("rung", it.rung())
                .param("body", it.body())
                .param("at", Timestamp.from(entry.at()))
                .update();
        jdbc.sql(
                        """
                        insert into signal_step (signal, entry, kind, rules, body, at)
                        values (:signal, :entry, 'escalated', '{}', :body, :at)
                        """)
                .param("signal", it.signal())
                .param("entry", entry.index())
                .param("body", it.body())
                .param("at", Timestamp.from(entry.at()))
                .update();
    }

    private void step(
            Entry entry,
            UUID signal,
            String kind,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            List<String> rules,
            @Nullable UUID person) {
        jdbc.sql(
                        """
                        insert into signal_step (signal, entry, kind, since, until, rules, person, at)
                        values (:signal, :entry, :kind, :since, :until, :rules, :person, :at)
                        """)
                .param("signal", signal)
                .param("entry", entry.index())
                .param("kind", kind)
                .param("since", since)
                .param("until", until)
                .param("rules", rules.toArray(String[]::new))
                .param("person", person)
                .param("at", Timestamp.from(entry.at()))
                .update();
    }

    @Override
    public List<String> nouns() {
        return List.of("signal");
    }

    @Override
    public List<SubjectLink> describe(Collection<String> subjects) {
        var locale = LocaleContextHolder.getLocale();
        return jdbc.sql(
                        """
                        select id, number, name_en, name_fr from signal
                        where 'signal/' || id in (:subjects)
                        """)
                .param("subjects", subjects)
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    var name = new Label(row.getString("name_en"), row.getString("name_fr"));
                    return new SubjectLink(
                            Signal.subject(id),
                            "/signals/" + id,
                            row.getInt("number") + " · " + name.in(locale),
                            "word.signal");
                })
                .list();
    }
}
