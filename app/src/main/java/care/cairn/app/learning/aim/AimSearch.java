package care.cairn.app.learning.aim;

import care.cairn.app.web.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Aims, by what they say and by every part of their diagrams that is followed. */
@Component
class AimSearch implements SearchSource {
    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<String> kinds() {
        return List.of("aim");
    }

    @Override
    public String documents() {
        return """
        select 'aim/' || a.id as key, 'aim/' || a.id as subject, 'aim' as kind, '' as ref,
            coalesce(s.title, '') as title, '' as title_fr,
            concat_ws(' ', s.how_much, s.for_whom,
                (select string_agg(d.text, ' ' order by d.place, d.n)
                 from aim_driver d where d.aim = a.id and d.until is null and not d.retired),
                a.ended_why) as body,
            '' as body_fr, '/learning/aims/' || a.id as path,
            case when a.partner is null then array[]::uuid[] else array[a.partner] end as partners,
            '' as place, a.agreed as day, array['visitor'] as readers
        from aim a join aim_statement s on s.aim = a.id and s.until is null
        """;
    }
}
