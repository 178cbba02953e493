package care.cairn.app.web.frame;

/**
 * A link in the upper corner.
 *
 * @param me whether it stands for the person: their initials and name are shown instead of words
 */
public record CornerLink(String messageKey, String path, boolean me) {}
