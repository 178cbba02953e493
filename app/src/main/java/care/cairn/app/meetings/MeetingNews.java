package care.cairn.app.meetings;

import care.cairn.app.web.NewsSource;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.words.Wording;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which papers went out, which meetings were held or fell through, and what was published. */
@Component
class MeetingNews implements NewsSource {
    private static final int TOLD = 4;

    private final JdbcClient jdbc;
    private final MeetingRows rows;
    private final MeetingWords said;
    private final Wording words;

    MeetingNews(JdbcClient jdbc, MeetingRows rows, MeetingWords said, Wording words) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.said = said;
        this.words = words;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "meeting.scheduled/1",
                "meeting.cancelled/1",
                "meeting.papers-published/1",
                "meeting.item-added/1",
                "meeting.item-worded/1",
                "meeting.item-removed/1",
                "meeting.agenda-ordered/1",
                "meeting.opened/1",
                "meeting.roll-continued/1",
                "meeting.arrived/1",
                "meeting.attended/1",
                "meeting.left/1",
                "meeting.turned/1",
                "meeting.interest-declared/1",
                "meeting.question-put/1",
                "meeting.committed/1",
                "meeting.noted/1",
                "meeting.parked/1",
                "meeting.struck/1",
                "meeting.closed/1",
                "minutes.written/1",
                "minutes.circulated/1",
                "minutes.confirmed/1",
                "minutes.messages-published/1");
    }

    private record Row(UUID id, String event, Instant at) {}

    @Override
    public List<News> between(Instant from, Instant until, Viewer viewer) {
        List<Row> last =
                jdbc.sql(
                                """
                                select * from (
                                    select distinct on (e.id) e.id, e.event, e.at from (
                                        select id, 'scheduled' as event, scheduled_at as at
                                        from meeting
                                        union all
                                        select id, 'cancelled', cancelled_at from meeting
                                        union all
                                        select meeting, 'published', at from meeting_papers
                                        union all
                                        select id, 'closed', closed_at from meeting
                                        union all
                                        select id, 'confirmed', confirmed_at from meeting
                                        union all
                                        select meeting, 'messages', at from key_messages
                                    ) e where e.at > :from and e.at <= :until
                                    order by e.id, e.at desc, e.event
                                ) l order by at desc limit :most
                                """)
                        .param("from", Timestamp.from(from))
                        .param("until", Timestamp.from(until))
                        .param("most", TOLD + 1)
                        .query((row, n) ->
                                new Row(
                                        row.getObject("id", UUID.class),
                                        row.getString("event"),
                                        row.getTimestamp("at").toInstant()))
                        .list();
        List<News> news = new ArrayList<>();
        for (var it : last.subList(0, Math.min(TOLD, last.size()))) {
            var row = rows.find(it.id()).orElseThrow();
            news.add(
                    new News(
                            it.at(),
                            "",
                            said.title(row),
                            Meeting.path(it.id())
                                    + (it.event().equals("messages") ? "/messages" : ""),
                            words.say("meetings.news." + it.event())));
        }
        if (last.size() > TOLD) {
            news.add(
                    new News(
                            last.getLast().at(),
                            "",
                            words.say("meetings.title"),
                            "/meetings",
                            words.say("meetings.news.more")));
        }
        return news;
    }
}
