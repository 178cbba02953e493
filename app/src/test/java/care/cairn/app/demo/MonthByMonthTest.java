package care.cairn.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.web.Browse;
import care.cairn.app.web.LookingAt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The demo told month by month, as anybody sees it who looks at the last day of each month: which
 * signals were there, who was asked, what had been answered, and what had followed; held against
 * when each act entered the record.
 */
@CairnTest(properties = {"cairn.demo=true", "cairn.test.personas=false"})
class MonthByMonthTest {
    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

    private record Raised(UUID id, Instant at, String steward) {}

    private record Answered(UUID signal, int n, String kind, @Nullable String reason, Instant at) {}

    private record Followed(String signal, String later, Instant at) {}

    private List<Raised> raised() {
        return jdbc.sql(
                        """
                        select s.id, s.raised_at as at, p.name as steward
                        from signals.signal s join partnership.person p on p.id = s.steward
                        order by s.raised_at
                        """)
                .query(Raised.class)
                .list();
    }

    private List<Answered> answered() {
        return jdbc.sql("select signal, n, kind, reason, at from signals.signal_answer order by n")
                .query(Answered.class)
                .list();
    }

    /** What followed, with the moment at which it entered the record. */
    private List<Followed> followed() {
        return jdbc.sql(
                        """
                        select l.earlier as signal, l.later, e.at
                        from ledger.link l join ledger.entry e on e.index = l.entry
                        where l.earlier like 'signal/%'
                          and (l.later like 'decision/%' or l.later like 'cycle/%'
                               or l.later like 'commitment/%')
                        """)
                .query(Followed.class)
                .list();
    }

    @Test
    void each_signal_who_was_asked_what_they_did_and_what_followed_is_right_on_every_month_end() {
        var signals = raised();
        var answers = answered();
        var follows = followed();
        assertThat(signals).hasSizeGreaterThan(10);
        assertThat(follows).isNotEmpty();
        var browse = new Browse(port).with("Accept-Language", "en");
        var first = day(signals.getFirst().at()).minusMonths(1);
        var last = LocalDate.parse("2022-12-31");
        var looked = new ArrayList<String>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            var day = month.with(TemporalAdjusters.lastDayOfMonth());
            if (day.isAfter(last)) {
                break;
            }
            var end = LookingAt.endOf(day, Stage.ZONE);
            browse.post("/looking-at", Map.of("date", day.toString(), "back", "/"));
            for (var signal : signals) {
                if (near(signal, answers, follows, day)) {
                    looked.add(check(browse, signal, answers, follows, day, end));
                }
            }
        }
        assertThat(looked).hasSizeGreaterThan(2 * signals.size());
    }

    /** Days just before and after something happened to it. */
    private static boolean near(
            Raised signal, List<Answered> answers, List<Followed> follows, LocalDate day) {
        var moments = new ArrayList<Instant>();
        moments.add(signal.at());
        answers.stream()
                .filter(it -> it.signal().equals(signal.id()))
                .forEach(it -> moments.add(it.at()));
        follows.stream()
                .filter(it -> it.signal().equals("signal/" + signal.id()))
                .forEach(it -> moments.add(it.at()));
        return moments.stream()
                .map(MonthByMonthTest::day)
                .anyMatch(it -> !it.minusDays(31).isAfter(day) && !day.isAfter(it.plusDays(31)));
    }

    private static String check(
            Browse browse,
            Raised signal,
            List<Answered> answers,
            List<Followed> follows,
            LocalDate day,
            Instant end) {
        var what = "signal %s on %s".formatted(signal.id(), day);
        var page = browse.get("/signals/" + signal.id());
        if (signal.at().isAfter(end)) {
            assertThat(page.statusCode()).as("%s: not raised yet", what).isEqualTo(404);
            return what;
        }
        assertThat(page.statusCode()).as(what).isEqualTo(200);
        var body = page.body().replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&");
        assertThat(body).as("%s: who is asked", what).contains(signal.steward());
        var said =
                answers.stream()
                        .filter(it -> it.signal().equals(signal.id()))
                        .filter(it -> !it.at().isAfter(end))
                        .map(Answered::reason)
                        .toList();
        for (var answer : answers) {
            var reason = answer.reason();
            if (!answer.signal().equals(signal.id()) || reason == null) {
                continue;
            }
            if (said.contains(reason)) {
                assertThat(body).as("%s: answer %d", what, answer.n()).contains(reason);
            } else {
                assertThat(body)
                        .as("%s: answer %d is to come", what, answer.n())
                        .doesNotContain(reason);
            }
        }
        for (var follow : follows) {
            if (follow.signal().equals("signal/" + signal.id())) {
                var id = follow.later().substring(follow.later().indexOf('/') + 1);
                if (follow.at().isAfter(end)) {
                    assertThat(body)
                            .as("%s: %s is to come", what, follow.later())
                            .doesNotContain(id);
                } else {
                    assertThat(body).as("%s: %s followed", what, follow.later()).contains(id);
                }
            }
        }
        return what;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Stage.ZONE);
    }
}
