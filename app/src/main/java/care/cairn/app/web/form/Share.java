package care.cairn.app.web.form;

/**
 * A part of a bar.
 *
 * @param kind a class of {@code tag.css}: agree, disagree, abstain, none, better, worse, common
 * @param percent of the whole bar, 0 to 100
 */
public record Share(String kind, double percent) {}
