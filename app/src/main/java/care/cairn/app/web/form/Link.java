package care.cairn.app.web.form;

/** A word that leads somewhere within this site. */
public record Link(String path, String text) {}
