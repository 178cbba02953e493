package care.cairn.app.meetings;

import care.cairn.app.web.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Meetings by their papers, their minutes and their key messages; each is found by those who may
 * read it on its page.
 */
@Component
class MeetingSearch implements SearchSource {
    @Override
    public int order() {
        return 25;
    }

    @Override
    public List<String> kinds() {
        return List.of("meeting", "minutes", "messages");
    }

    @Override
    public String documents() {
        return """
        select 'meeting/' || m.id as key, 'meeting/' || m.id as subject, 'meeting' as kind,
            '' as ref, concat_ws(', ', nullif(m.title, ''), m.body_name) as title, '' as title_fr,
            concat_ws(' ', m.place,
                (select p.brief from meeting_papers p
                 where p.meeting = m.id order by p.version desc limit 1),
                (select string_agg(concat_ws(' ', i.title, i.brief), ' ' order by i.n)
                 from meeting_item i where i.meeting = m.id and i.state = 'on')) as body,
            '' as body_fr, '/meetings/' || m.id as path, array[]::uuid[] as partners,
            m.body_name as place, m.starts as day,
            case when m.open and m.papers > 0 then array['visitor'] else array['member'] end
                as readers
        from meeting m
        union all
        select 'meeting/' || m.id || '#minutes', 'meeting/' || m.id, 'minutes', '',
            concat_ws(', ', nullif(m.title, ''), m.body_name), '',
            coalesce((select string_agg(p.words, ' ' order by p.n) from minutes_passage p
                      where p.meeting = m.id and p.version = m.version), ''), '',
            '/meetings/' || m.id || '/minutes', array[]::uuid[], m.body_name, m.starts,
            case when m.open and m.confirmed > 0 then array['visitor']
                 when m.circulated > 0 then array['member'] else array['programme'] end
        from meeting m where m.version > 0
        union all
        select 'meeting/' || m.id || '#messages', 'meeting/' || m.id, 'messages', '',
            concat_ws(', ', nullif(m.title, ''), m.body_name), '', coalesce(k.words, ''), '',
            '/meetings/' || m.id || '/messages', array[]::uuid[], m.body_name, k.at,
            array['visitor']
        from meeting m join key_messages k on k.meeting = m.id and k.n = m.messages
        """;
    }
}
