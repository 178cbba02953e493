package care.cairn.app.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a module tells of a time, in its own words, to somebody who was away; each module may give
 * one bean.
 */
public interface NewsSource {

    /** Where its news stand among those of others: measures 10, decisions 20, commitments 30. */
    int order();

    /** The kinds of acts that it tells of, so that nobody tells them a second time. */
    Set<String> kinds();

    /** What happened after {@code from} and not after {@code until}, what matters most first. */
    List<News> between(Instant from, Instant until, Viewer viewer);

    /**
     * One thing that changed.
     *
     * @param style better, worse, neutral or ""
     * @param title its own words, or "" where they are erased
     * @param path where it can be seen
     * @param sentence what became of it, in the reader's language; it reads after the title
     * @param also where one may look besides
     */
    record News(
            Instant at, String style, String title, String path, String sentence, List<Also> also) {
        public News {
            also = List.copyOf(also);
        }

        /** With nothing besides. */
        public News(Instant at, String style, String title, String path, String sentence) {
            this(at, style, title, path, sentence, List.of());
        }
    }

    /** Another way on, in a few words. */
    record Also(String path, String text) {}
}
