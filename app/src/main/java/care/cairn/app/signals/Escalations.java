package care.cairn.app.signals;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.partnership.Above;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets signals go up that nobody answers. */
@Service
@Transactional
public class Escalations {
    private final JdbcClient jdbc;
    private final Above above;
    private final Ledger ledger;

    Escalations(JdbcClient jdbc, Above above, Ledger ledger) {
        this.jdbc = jdbc;
        this.above = above;
        this.ledger = ledger;
    }

    /**
     * Takes each step whose day has come, once; an answer given in the meantime stops it.
     *
     * @return how many steps were taken
     */
    public int run(Instant at, ZoneId zone) {
        var today = LocalDate.ofInstant(at, zone);
        int steps = 0;
        for (Escalation late : late(today)) {
            steps += climb(late, today, at);
        }
        return steps;
    }

    private int climb(Escalation from, LocalDate today, Instant at) {
        var ladder = above.from(from.forum());
        int steps = 0;
        var now = from;
        while (true) {
            UUID body = now.rungs() < ladder.size() ? ladder.get(now.rungs()).id() : null;
            var step = now.step(body, today);
            if (step.isEmpty()) {
                return steps;
            }
            ledger.append(step.get(), Author.CLOCK, at);
            steps++;
            now =
                    new Escalation(
                            now.signal(),
                            now.forum(),
                            now.clock(),
                            now.answerDays(),
                            now.rungs() + 1);
        }
    }

    /** Those whose answer is late; held, so that no answer comes in between. */
    private List<Escalation> late(LocalDate today) {
        return jdbc.sql(
                        """
                        select s.id as signal, s.forum, coalesce(a.by_day, s.due) as clock,
                               s.answer_days,
                               (select count(*) from signal_escalation e where e.signal = s.id)
                                   as rungs
                        from signal s
                        left join lateral (
                            select kind, by_day from signal_answer
                            where signal = s.id order by n desc limit 1
                        ) a on true
                        where s.gone_at is null and s.forum is not null
                          and (a.kind is null or a.kind = 'investigate')
                          and coalesce(a.by_day, s.due) < :today
                        order by s.number
                        for update of s
                        """)
                .param("today", today)
                .query(Escalation.class)
                .list();
    }
}
