package care.cairn.app.ledger;

/**
 * How a subject is shown and where it leads.
 *
 * @param path the page of the subject
 * @param title its own words, or "" where they are erased
 * @param word the key of its noun, such as {@code word.decision}
 */
public record SubjectLink(String subject, String path, String title, String word) {}
