package care.cairn.app.signals;

import care.cairn.app.ledger.Names;
import care.cairn.app.web.Label;
import care.cairn.app.web.NewsSource;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.words.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many signals were raised and still wait, and what was answered. */
@Component
class SignalNews implements NewsSource {
    private static final int TOLD = 3;

    private final JdbcClient jdbc;
    private final Names names;
    private final Wording words;

    SignalNews(JdbcClient jdbc, Names names, Wording words) {
        this.jdbc = jdbc;
        this.names = names;
        this.words = words;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "signal.raised/1",
                "signal.extended/1",
                "signal.gone/1",
                "signal.answered/1",
                "signal.escalated/1");
    }

    private record Raised(int raised, int waiting, @Nullable Timestamp last) {}

    private record Answer(
            UUID signal, Label name, Label line, String kind, UUID person, Instant at) {}

    @Override
    public List<News> between(Instant from, Instant until, Viewer viewer) {
        List<News> news = new ArrayList<>();
        var raised =
                jdbc.sql(
                                """
                                select count(*) as raised,
                                       count(*) filter (where gone_at is null and not exists (
                                           select from signal_answer a where a.signal = s.id))
                                           as waiting,
                                       max(raised_at) as last
                                from signal s
                                where raised_at > :from and raised_at <= :until
                                """)
                        .param("from", Timestamp.from(from))
                        .param("until", Timestamp.from(until))
                        .query(Raised.class)
                        .single();
        if (raised.last() != null) {
            news.add(
                    new News(
                            raised.last().toInstant(),
                            "",
                            words.say("signals.title"),
                            "/signals",
                            words.say("signals.news.raised", raised.raised(), raised.waiting())));
        }
        int up =
                jdbc.sql(
                                """
                                select count(*) from signal_escalation
                                where at > :from and at <= :until
                                """)
                        .param("from", Timestamp.from(from))
                        .param("until", Timestamp.from(until))
                        .query(Integer.class)
                        .single();
        if (up > 0) {
            news.add(
                    new News(
                            until,
                            "worse",
                            words.say("signals.title"),
                            "/signals?state=late",
                            words.say("signals.news.escalated", up)));
        }
        List<Answer> answers =
                jdbc.sql(
                                """
                                select distinct on (a.at, s.id)
                                       s.id, s.name_en, s.name_fr, s.line_en, s.line_fr,
                                       a.kind, a.person, a.at
                                from signal_answer a join signal s on s.id = a.signal
                                where a.at > :from and a.at <= :until and a.person is not null
                                order by a.at desc, s.id
                                limit :most
                                """)
                        .param("from", Timestamp.from(from))
                        .param("until", Timestamp.from(until))
                        .param("most", TOLD + 1)
                        .query((row, n) ->
                                new Answer(
                                        row.getObject("id", UUID.class),
                                        label(row, "name"),
                                        label(row, "line"),
                                        row.getString("kind"),
                                        row.getObject("person", UUID.class),
                                        row.getTimestamp("at").toInstant()))
                        .list();
        var people = names.people(answers.stream().map(Answer::person).distinct().toList());
        for (Answer answer : answers.subList(0, Math.min(TOLD, answers.size()))) {
            news.add(
                    new News(
                            answer.at(),
                            "",
                            title(answer, viewer.locale()),
                            "/signals/" + answer.signal(),
                            words.say(
                                    "signals.news.answered",
                                    Objects.requireNonNullElse(
                                            people.get(answer.person()),
                                            words.say("signals.erased.name")),
                                    words.say("signals.answer." + answer.kind()))));
        }
        if (answers.size() > TOLD) {
            news.add(
                    new News(
                            answers.getLast().at(),
                            "",
                            words.say("signals.title"),
                            "/signals?state=answered",
                            words.say("signals.news.more")));
        }
        return news;
    }

    private static Label label(ResultSet row, String name) throws SQLException {
        return new Label(row.getString(name + "_en"), row.getString(name + "_fr"));
    }

    private static String title(Answer answer, Locale locale) {
        var line = answer.line().in(locale);
        return answer.name().in(locale) + (line.isEmpty() ? "" : ", " + line);
    }
}
