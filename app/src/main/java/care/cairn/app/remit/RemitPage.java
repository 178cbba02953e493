package care.cairn.app.remit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The map of who may decide what, as on a day.
 *
 * @param kinds by key, with their names
 * @param bodies that have a place on the map, by id, with their names
 * @param living the lines of that day
 * @param rows those to be listed, in the order asked for
 * @param rules by which bodies decide kinds of their own
 * @param sort by what the list is sorted
 * @param all whether the list also has those that are over or yet to come
 */
record RemitPage(
        Map<String, String> kinds,
        Map<UUID, String> bodies,
        List<Row> living,
        List<Row> rows,
        List<RuleRow> rules,
        String sort,
        boolean all) {

    /**
     * A delegation in words.
     *
     * @param holder who may decide
     * @param by the body that delegated, or null
     * @param state {@code living}, {@code over} or {@code coming}
     * @param decisionPath the page of the decision by which it was delegated, or null
     */
    record Row(
            UUID id,
            String kind,
            String kindName,
            @Nullable UUID body,
            String holder,
            int level,
            @Nullable Long limit,
            String currency,
            String clause,
            @Nullable String by,
            LocalDate since,
            @Nullable LocalDate until,
            String state,
            @Nullable String decisionPath,
            @Nullable String decisionTitle,
            @Nullable String reason) {}

    /** A rule of a body's own for a kind, with the key of its word. */
    record RuleRow(
            UUID body,
            String bodyName,
            String kind,
            String kindName,
            String ruleWord,
            Map<String, String> settings,
            String clause,
            LocalDate since) {}

    /** What stands where a kind and a body meet. */
    public List<Row> at(String kind, UUID body) {
        return living.stream()
                .filter(it -> it.kind().equals(kind) && body.equals(it.body()))
                .toList();
    }

    /** What people may decide of a kind. */
    public List<Row> people(String kind) {
        return living.stream().filter(it -> it.kind().equals(kind) && it.body() == null).toList();
    }

    /** Whether the map says anything of a kind. */
    public boolean says(String kind) {
        return living.stream().anyMatch(it -> it.kind().equals(kind));
    }

    public boolean hasPeople() {
        return living.stream().anyMatch(it -> it.body() == null);
    }
}
