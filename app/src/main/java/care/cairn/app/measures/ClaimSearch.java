package care.cairn.app.measures;

import care.cairn.app.web.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Claims that something got better, and what people wrote at the points of charts. */
@Component
class ClaimSearch implements SearchSource {
    @Override
    public int order() {
        return 12;
    }

    @Override
    public List<String> kinds() {
        return List.of("claim", "remark");
    }

    @Override
    public String documents() {
        return """
        select 'claim/' || c.id as key, 'claim/' || c.id as subject, 'claim' as kind, '' as ref,
            coalesce(c.text, '') as title, '' as title_fr, '' as body, '' as body_fr,
            '/claims/' || c.id as path, array[]::uuid[] as partners, '' as place, c.at as day,
            array['visitor'] as readers
        from claim c
        union all
        select 'remark/' || r.id, 'measure/' || r.measure, 'remark', '',
            coalesce(r.text, ''), '', m.name_en, m.name_fr,
            '/measures/' || m.key || '/points/' || r.period || '?series=' || r.series,
            array[]::uuid[], '', r.at, array['visitor']
        from remark r join measure m on m.id = r.measure
        """;
    }
}
