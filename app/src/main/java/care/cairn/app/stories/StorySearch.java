package care.cairn.app.stories;

import care.cairn.app.web.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stories that are published, to those for whom they are; drafts and what was taken back never. */
@Component
class StorySearch implements SearchSource {
    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<String> kinds() {
        return List.of("story");
    }

    @Override
    public String documents() {
        return """
        select 'story/' || s.id as key, 'story/' || s.id as subject, 'story' as kind, '' as ref,
            coalesce(v.title, '') as title, '' as title_fr,
            concat_ws(' ', v.brief, v.context, v.done, v.mechanism, v.outcome, v.surprise,
                v.evidence) as body,
            '' as body_fr, '/stories/' || s.id as path,
            case when s.partner is null then array[]::uuid[] else array[s.partner] end as partners,
            '' as place, s.published_at as day,
            case s.audience when 'public' then array['visitor'] else array['member'] end as readers
        from story s
        join story_version v on v.story = s.id and v.version = s.published
        where s.withdrawn_at is null
        """;
    }
}
