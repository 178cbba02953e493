package care.cairn.app.learning;

import care.cairn.app.web.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Learning cycles, by what was planned, predicted, seen and learned. */
@Component
class CycleSearch implements SearchSource {
    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<String> kinds() {
        return List.of("cycle");
    }

    @Override
    public String documents() {
        return """
        select 'cycle/' || c.id as key, 'cycle/' || c.id as subject, 'cycle' as kind, '' as ref,
            coalesce(c.title, '') as title, '' as title_fr,
            concat_ws(' ', c.aim, c.theory, c.change, c.who, c.whereabout,
                (select string_agg(p.expects, ' ' order by p.n)
                 from prediction p where p.cycle = c.id),
                (select string_agg(concat_ws(' ', o.happened, o.surprised), ' ' order by o.n)
                 from cycle_observation o where o.cycle = c.id),
                (select string_agg(s.learned, ' ' order by s.n)
                 from cycle_study s where s.cycle = c.id),
                c.ended_why) as body,
            '' as body_fr, '/learning/cycles/' || c.id as path,
            coalesce((select array_agg(p.partner order by p.n) from cycle_place p where p.cycle = c.id),
                array[]::uuid[]) as partners,
            coalesce((select string_agg(p.name, ', ' order by p.n)
                      from cycle_place p where p.cycle = c.id), '') as place,
            c.planned as day, array['visitor'] as readers
        from cycle c
        """;
    }
}
