package care.cairn.app.measures;

import care.cairn.app.web.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Measures, found by what they are called, what they count and what they are for. */
@Component
class MeasureSearch implements SearchSource {
    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<String> kinds() {
        return List.of("measure");
    }

    @Override
    public String documents() {
        return """
        select 'measure/' || m.id as key, 'measure/' || m.id as subject, 'measure' as kind,
            m.key as ref, m.name_en as title, m.name_fr as title_fr,
            concat_ws(' ', m.definition #>> '{use,question,en}', m.definition #>> '{numerator,en}',
                m.definition #>> '{denominator,en}', m.definition #>> '{use,purpose,en}',
                m.definition #>> '{use,feeds,en}', m.definition #>> '{source,en}',
                m.definition #>> '{cautions,en}') as body,
            concat_ws(' ', m.definition #>> '{use,question,fr}', m.definition #>> '{numerator,fr}',
                m.definition #>> '{denominator,fr}', m.definition #>> '{use,purpose,fr}',
                m.definition #>> '{use,feeds,fr}', m.definition #>> '{source,fr}',
                m.definition #>> '{cautions,fr}') as body_fr,
            '/measures/' || m.key as path,
            case when m.steward_partner is null then array[]::uuid[]
                 else array[m.steward_partner] end as partners,
            '' as place,
            coalesce((select max(d.at) from definition d where d.measure = m.id), to_timestamp(0))
                as day,
            array['visitor'] as readers
        from measure m
        """;
    }
}
