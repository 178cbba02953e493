package care.cairn.app.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for a person.
 *
 * @param tagKey the key of the word on its tag, such as {@code work.tag.position}
 * @param tagStyle the style of the tag: {@code open}, {@code worse}, {@code better}, {@code
 *     neutral} or ""
 * @param title its own words, as people wrote them
 * @param path where it is done
 * @param detailKey the key of one sentence that says why it waits and what it asks
 * @param detailArgs what fills the sentence
 * @param due when it is due, or null where no time was promised
 * @param minutes about how long it takes, so that the week can be planned
 * @param handOver where it can be handed to somebody else, or null where it cannot
 */
public record WorkItem(
        String tagKey,
        String tagStyle,
        String title,
        String path,
        String detailKey,
        List<Object> detailArgs,
        @Nullable Instant due,
        int minutes,
        @Nullable String handOver) {

    public WorkItem {
        detailArgs = List.copyOf(detailArgs);
    }

    /** One that cannot be handed over. */
    public WorkItem(
            String tagKey,
            String tagStyle,
            String title,
            String path,
            String detailKey,
            List<Object> detailArgs,
            @Nullable Instant due,
            int minutes) {
        this(tagKey, tagStyle, title, path, detailKey, detailArgs, due, minutes, null);
    }
}
