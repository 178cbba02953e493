package care.cairn.app.work;

import care.cairn.app.web.WorkItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person has put off, or muted. Its clock goes on, and late stays late.
 *
 * @param tag the key of the word on the tag of what waits
 * @param path where it is done
 * @param until the day on which it comes back, or null where it is muted
 * @param at since when
 */
public record Aside(
        UUID id, UUID person, String tag, String path, @Nullable LocalDate until, Instant at) {

    boolean of(WorkItem item) {
        return tag.equals(item.tagKey()) && path.equals(item.path());
    }

    public boolean muted() {
        return until == null;
    }

    /** The page on which a thing is done, without its part and its question. */
    static String page(String path) {
        return path.replaceFirst("[?#].*", "");
    }
}
