package care.cairn.app.stories;

import care.cairn.app.ledger.Concealed;
import care.cairn.app.ledger.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the words of a story from view in the record unless everybody may read that version; and
 * always why somebody did not want to be told of.
 */
@Component
class UnpublishedStories implements Concealed {
    private final JdbcClient jdbc;

    UnpublishedStories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean conceals(Entry entry) {
        return switch (entry.kind()) {
            case "story.declined/1" -> true;
            case "story.drafted/1", "story.revised/1" ->
                    jdbc.sql(
                                            """
                                            select count(*) from story s
                                            join story_version v on v.story = s.id
                                              and v.version = s.published
                                            where v.entry = :entry and s.audience = :public
                                              and s.withdrawn_at is null
                                            """)
                                    .param("entry", entry.index())
                                    .param("public", Story.PUBLIC)
                                    .query(Long.class)
                                    .single()
                            == 0;
            case "story.withdrawn/1" ->
                    jdbc.sql(
                                            """
                                            select count(*) from story s
                                            where 'story/' || s.id = :subject and s.audience = :public
                                            """)
                                    .param("subject", entry.subject())
                                    .param("public", Story.PUBLIC)
                                    .query(Long.class)
                                    .single()
                            == 0;
            default -> false;
        };
    }
}
