package care.cairn.app.measures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which series of the scorecard are shown, and how; an unknown choice counts as none.
 *
 * @param words what a name must contain
 * @param variation one of {@link Scorecard#VARIATIONS}, or "" for all
 * @param assurance fail, hit-or-miss, pass or none, or "" for all
 * @param sort urgency, name or latest
 * @param group measure, place or variation, or "" for none
 */
public record ScorecardFilter(
        String words, String variation, String assurance, String sort, String group) {
    static final List<String> ASSURANCES = List.of("fail", "hit-or-miss", "pass", "none");
    static final List<String> SORTS = List.of("urgency", "name", "latest");
    static final List<String> GROUPS = List.of("measure", "place", "variation");
    static final ScorecardFilter NONE = new ScorecardFilter("", "", "", "urgency", "");

    static ScorecardFilter of(
            @Nullable String words,
            @Nullable String variation,
            @Nullable String assurance,
            @Nullable String sort,
            @Nullable String group) {
        return new ScorecardFilter(
                words == null ? "" : words.strip(),
                known(variation, Scorecard.VARIATIONS, ""),
                known(assurance, ASSURANCES, ""),
                known(sort, SORTS, "urgency"),
                known(group, GROUPS, ""));
    }

    private static String known(@Nullable String choice, List<String> choices, String otherwise) {
        return choice != null && choices.contains(choice) ? choice : otherwise;
    }

    /** Whether any series may be left out. */
    public boolean narrows() {
        return !words.isEmpty() || !variation.isEmpty() || !assurance.isEmpty();
    }

    boolean takes(Scorecard.Read read) {
        return (variation.isEmpty() || variation.equals(read.variation()))
                && (assurance.isEmpty() || assurance.equals(read.row().assurance().key()))
                && (words.isEmpty()
                        || plain(read.row().name() + " " + read.row().more())
                                .contains(plain(words)));
    }

    /** The address of the scorecard with one cell of the matrix chosen. */
    String cell(String ofVariation, String ofAssurance) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("variation", ofVariation);
        query.put("assurance", ofAssurance);
        query.put("q", words);
        query.put("sort", sort.equals("urgency") ? "" : sort);
        query.put("group", group);
        return "/measures?"
                + query.entrySet().stream()
                        .filter(part -> !part.getValue().isEmpty())
                        .map(part ->
                                part.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** Without accents and capitals, so that a search finds them. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
