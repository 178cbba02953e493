package care.cairn.app.stories;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.form.Typed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the form of a story sends. */
record StoryForm(
        @Nullable String title,
        @Nullable String brief,
        @Nullable String context,
        @Nullable String done,
        @Nullable String mechanism,
        @Nullable String outcome,
        @Nullable String surprise,
        @Nullable String evidence,
        @Nullable String tells,
        @Nullable String language,
        @Nullable List<String> named,
        @Nullable String cycle,
        @Nullable List<String> follows) {

    StoryText text() {
        return new StoryText(
                Words.of(title),
                Words.of(brief),
                Words.of(context),
                Words.of(done),
                Words.of(mechanism),
                Words.of(outcome),
                Words.of(surprise),
                Words.of(evidence),
                Typed.text(tells),
                Typed.text(language));
    }

    /** To be asked within {@link Typed#read}. */
    List<UUID> people() {
        return Typed.ids("named", named);
    }

    List<String> links() {
        return follows == null
                ? List.of()
                : follows.stream().filter(it -> it.contains("/")).limit(20).toList();
    }
}
