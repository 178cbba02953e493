package care.cairn.app.partnership;

import care.cairn.app.web.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Partners, bodies and people. A visitor meets the names of people where they act, and can look for
 * nobody by name.
 */
@Component
class PartnershipSearch implements SearchSource {
    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<String> kinds() {
        return List.of("partner", "body", "person");
    }

    @Override
    public String documents() {
        return """
        select 'partner/' || p.id as key, 'partner/' || p.id as subject, 'partner' as kind,
            p.code as ref, p.name as title, '' as title_fr, '' as body, '' as body_fr,
            '/partners/' || p.id as path, array[p.id] as partners, '' as place,
            p.since::timestamptz as day, array['visitor'] as readers
        from partner p
        union all
        select 'body/' || b.id, 'body/' || b.id, 'body', '', b.name, '',
            concat_ws(' ', b.remit,
                (select string_agg(s.title, ' ' order by s.since, s.id)
                 from seat s where s.body = b.id)),
            '', '/bodies/' || b.id, array[]::uuid[], '', b.since::timestamptz, array['visitor']
        from body b
        union all
        select 'person/' || q.id, 'person/' || q.id, 'person', '', q.name, '', '', '',
            '/people/' || q.id, array[q.partner], p.name, q.since::timestamptz, array['member']
        from person q join partner p on p.id = q.partner
        where q.name <> ''
        """;
    }
}
