package care.cairn.app.web.frame;

/** A sentence at the foot of every page, such as where the figures come from. A bean. */
public record Footnote(String messageKey) {}
