package care.cairn.app.decisions.hearing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was heard before it is decided, as a page shows it.
 *
 * @param about the draft or the decision on which one may say more
 * @param hears whether the viewer may ask and name
 * @param keeps whether the viewer answers for it
 */
public record HearingView(
        String about,
        List<Affected> affected,
        List<Question> questions,
        boolean hears,
        boolean keeps) {

    /**
     * Somebody who is affected.
     *
     * @param askedAt when they were asked, or null
     * @param late whether that was after it had opened
     */
    public record Affected(
            UUID id,
            String sort,
            String key,
            @Nullable String name,
            @Nullable Instant askedAt,
            @Nullable String askedBy,
            @Nullable String how,
            boolean late) {}

    /**
     * A question in the open.
     *
     * @param state the key of where it stands: done, waiting or late
     * @param opened whether it had no answer when the proposal opened
     */
    public record Question(
            UUID id,
            @Nullable String text,
            @Nullable String by,
            Instant at,
            LocalDate due,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            String state,
            boolean opened) {}

    public List<Affected> unasked() {
        return affected.stream().filter(it -> it.askedAt() == null).toList();
    }

    public List<Question> unanswered() {
        return questions.stream().filter(it -> it.answeredAt() == null).toList();
    }

    /** Whether nobody was named and nothing asked. */
    public boolean silent() {
        return affected.isEmpty() && questions.isEmpty();
    }
}
