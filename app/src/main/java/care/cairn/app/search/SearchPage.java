package care.cairn.app.search;

import care.cairn.app.web.form.Link;
import care.cairn.app.web.form.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a search shows.
 *
 * @param counts how many of each kind were found, the kind filter left aside
 * @param groups the best of each kind, or one group with a page of its kind
 * @param page which part of the one kind is shown, or null
 * @param entry the act of the record whose number was typed, or null
 * @param instead other searches that find something, where this one does not
 */
public record SearchPage(
        long total,
        List<Count> counts,
        List<Group> groups,
        @Nullable Page page,
        @Nullable Long entry,
        List<Link> instead) {

    public SearchPage {
        counts = List.copyOf(counts);
        groups = List.copyOf(groups);
        instead = List.copyOf(instead);
    }

    /** How many of a kind were found, and where they are listed. */
    public record Count(String kind, long count, String path) {}

    /** Documents of one kind. */
    public record Group(String kind, long count, String path, List<Hit> hits) {
        public Group {
            hits = List.copyOf(hits);
        }

        public boolean more() {
            return count > hits.size();
        }
    }

    /** A document that was found. */
    public record Hit(
            String kind,
            String ref,
            Marked title,
            Marked excerpt,
            String path,
            String place,
            Instant day) {}
}
