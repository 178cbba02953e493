package care.cairn.app.signals;

import care.cairn.app.web.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Signals, by the series that they were seen in and by the answers given to them. */
@Component
class SignalSearch implements SearchSource {
    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<String> kinds() {
        return List.of("signal");
    }

    @Override
    public String documents() {
        return """
        select 'signal/' || s.id as key, 'signal/' || s.id as subject, 'signal' as kind, '' as ref,
            s.name_en as title, s.name_fr as title_fr,
            concat_ws(' ', s.line_en, a.reasons) as body,
            case when s.line_fr = '' then '' else concat_ws(' ', s.line_fr, a.reasons) end
                as body_fr,
            '/signals/' || s.id as path,
            case when s.steward_partner is null then array[]::uuid[]
                 else array[s.steward_partner] end as partners,
            s.line_en as place, s.raised_at as day, array['visitor'] as readers
        from signal s
        left join lateral (
            select string_agg(x.reason, ' ' order by x.n) as reasons
            from signal_answer x where x.signal = s.id
        ) a on true
        """;
    }
}
