package care.cairn.app.search;

import care.cairn.app.web.SearchSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All documents of all modules, as one query over their tables. */
@Component
class Documents {
    static final String COLUMNS =
            "key, subject, kind, ref, title, title_fr, body, body_fr, path, partners, place, day,"
                    + " readers";

    private final ObjectProvider<SearchSource> sources;

    Documents(ObjectProvider<SearchSource> sources) {
        this.sources = sources;
    }

    /** Every kind, in the order of the page. */
    List<String> kinds() {
        return sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .flatMap(it -> it.kinds().stream())
                .toList();
    }

    /** A query without parameters over the tables of the search path; in parentheses. */
    String sql() {
        return sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .map(it -> "(select " + COLUMNS + " from (" + it.documents() + ") s)")
                .collect(Collectors.joining("\nunion all\n", "(", ")"));
    }
}
