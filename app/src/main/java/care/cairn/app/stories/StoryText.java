package care.cairn.app.stories;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * What a story says, in one language.
 *
 * @param title what it is called
 * @param brief the whole of it in a few plain sentences
 * @param context where, for whom, and why something had to change
 * @param done what was done otherwise
 * @param mechanism why it worked, or why it did not
 * @param outcome what came of it, in the words of those who did it
 * @param surprise what nobody had expected
 * @param evidence what else bears it out, and what one cannot say from it
 * @param tells {@link #WORKED}, {@link #FAILED} or {@link #OPEN}
 * @param language {@code en} or {@code fr}
 */
public record StoryText(
        Words title,
        Words brief,
        Words context,
        Words done,
        Words mechanism,
        Words outcome,
        Words surprise,
        Words evidence,
        String tells,
        String language) {
    /** It tells of an improvement, which only a chart can bear out. */
    public static final String WORKED = "worked";

    /** It tells of a failure that others can use. */
    public static final String FAILED = "failed";

    /** It claims neither. */
    public static final String OPEN = "open";

    public static final List<String> TELLS = List.of(OPEN, WORKED, FAILED);
    static final List<String> LANGUAGES = List.of("en", "fr");
    static final int SHORT = 160;
    static final int BRIEF = 800;
    static final int LONG = 6000;

    /** Why this is no story yet, if it is not. */
    Optional<Refusal> fault() {
        if (title.orEmpty().isEmpty()) {
            return Optional.of(Refusal.at("title", "stories.refusal.title"));
        }
        if (title.orEmpty().length() > SHORT) {
            return Optional.of(Refusal.at("title", "stories.refusal.long", SHORT));
        }
        if (brief.orEmpty().isEmpty()) {
            return Optional.of(Refusal.at("brief", "stories.refusal.brief"));
        }
        if (brief.orEmpty().length() > BRIEF) {
            return Optional.of(Refusal.at("brief", "stories.refusal.long", BRIEF));
        }
        if (done.orEmpty().isEmpty()) {
            return Optional.of(Refusal.at("done", "stories.refusal.done"));
        }
        for (var part : List.of(context, done, mechanism, outcome, surprise, evidence)) {
            if (part.orEmpty().length() > LONG) {
                return Optional.of(Refusal.of("stories.refusal.long", LONG));
            }
        }
        if (!TELLS.contains(tells)) {
            return Optional.of(Refusal.at("tells", "stories.refusal.tells"));
        }
        return LANGUAGES.contains(language)
                ? Optional.empty()
                : Optional.of(Refusal.at("language", "stories.refusal.language"));
    }
}
