package care.cairn.app.web;

import java.util.List;

/**
 * What of a module can be found by its words; each module may give one bean. It says it as SQL over
 * the module's own tables, named bare, so that it finds what stands there now and, under the search
 * path of an earlier day, what stood there then.
 */
public interface SearchSource {

    /** The first of its kinds among those of others: measures 10, decisions 20, commitments 30. */
    int order();

    /**
     * The kinds of its documents, in the order of the page; each has the words {@code
     * search.kind.<kind>}.
     */
    List<String> kinds();

    /**
     * A query without parameters, one row a document, with these columns and no other:
     *
     * <ul>
     *   <li>{@code key} text: one for each document of the program, such as {@code decision/2f1c…}
     *   <li>{@code subject} text: the subject of the acts that change the document
     *   <li>{@code kind} text: one of {@link #kinds()}
     *   <li>{@code ref} text: by which people call it, such as {@code D-12}, or ''
     *   <li>{@code title}, {@code title_fr} text: what it is called; {@code title_fr} is '' unless
     *       it is called otherwise in French
     *   <li>{@code body}, {@code body_fr} text: what it says, the same way
     *   <li>{@code path} text: its page
     *   <li>{@code partners} uuid[]: those whose it is
     *   <li>{@code place} text: the partner, body or place that is shown beside it
     *   <li>{@code day} timestamptz: when it came about
     *   <li>{@code readers} text[]: who may find it, any of {@code visitor}, {@code member}, {@code
     *       analyst}, {@code programme}, {@code administrator}, {@code person/…}, {@code partner/…}
     * </ul>
     *
     * None is null. What nobody may read on the pages, such as a draft or a position that is hidden
     * until the close, is no row.
     */
    String documents();
}
