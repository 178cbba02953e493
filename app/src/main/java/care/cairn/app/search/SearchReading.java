package care.cairn.app.search;

import care.cairn.app.ledger.RecordTail;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Link;
import care.cairn.app.web.form.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers a search with what its viewer may see. */
@Service
class SearchReading {
    private static final int OF_EACH_KIND = 5;
    private static final int ON_A_PAGE = 20;
    private static final Pattern NUMBER = Pattern.compile("#?([0-9]{1,12})");

    private final SearchRows rows;
    private final SearchIndex index;
    private final Documents documents;
    private final RecordTail record;

    SearchReading(SearchRows rows, SearchIndex index, Documents documents, RecordTail record) {
        this.rows = rows;
        this.index = index;
        this.documents = documents;
        this.record = record;
    }

    List<String> kinds() {
        return documents.kinds();
    }

    /** Reads what has happened since the last search; nothing in the past, which is read as is. */
    void prepare(Viewer viewer) {
        if (!viewer.past()) {
            index.catchUp();
        }
    }

    @Transactional(readOnly = true)
    SearchPage read(SearchFilter filter, int number, Viewer viewer) {
        var query = Query.of(filter.q());
        var entry = entry(query.typed());
        if (query.isEmpty()) {
            return new SearchPage(0, List.of(), List.of(), null, entry, List.of());
        }
        var among = rows.among(query, filter, viewer);
        var counts = ordered(among.counts());
        long total = counts.values().stream().mapToLong(it -> it).sum();
        List<SearchPage.Group> groups = new ArrayList<>();
        Page page = null;
        if (filter.kind().isEmpty()) {
            var hits = among.best(OF_EACH_KIND);
            counts.forEach((kind, count) ->
                    groups.add(
                            new SearchPage.Group(
                                    kind,
                                    count,
                                    filter.among(kind),
                                    hits.stream().filter(it -> it.kind().equals(kind)).toList())));
            if (!filter.byDate()) {
                groups.sort(Comparator.comparingInt(it -> place(hits, it.kind())));
            }
        } else {
            long count = counts.getOrDefault(filter.kind(), 0L);
            page = new Page(number, ON_A_PAGE, count);
            if (count > 0) {
                groups.add(
                        new SearchPage.Group(
                                filter.kind(),
                                count,
                                filter.path(),
                                among.part(page.offset(), ON_A_PAGE)));
            }
        }
        return new SearchPage(
                filter.kind().isEmpty() ? total : counts.getOrDefault(filter.kind(), 0L),
                counts.entrySet().stream()
                        .map(it ->
                                new SearchPage.Count(
                                        it.getKey(), it.getValue(), filter.among(it.getKey())))
                        .toList(),
                groups,
                page,
                entry,
                groups.isEmpty() ? instead(query, filter, viewer) : List.of());
    }

    /** Kinds stand in the order of their best document. */
    private static int place(List<SearchPage.Hit> hits, String kind) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).kind().equals(kind)) {
                return i;
            }
        }
        return hits.size();
    }

    private Map<String, Long> ordered(Map<String, Long> counts) {
        Map<String, Long> ordered = new LinkedHashMap<>();
        for (String kind : documents.kinds()) {
            if (counts.containsKey(kind)) {
                ordered.put(kind, counts.get(kind));
            }
        }
        return ordered;
    }

    private @Nullable Long entry(String typed) {
        var number = NUMBER.matcher(typed);
        if (!number.matches()) {
            return null;
        }
        long entry = Long.parseLong(number.group(1));
        return entry <= record.last() ? entry : null;
    }

    /** Other searches that do find something. */
    private List<Link> instead(Query query, SearchFilter filter, Viewer viewer) {
        List<String> other = new ArrayList<>();
        String mended = query.typed();
        var known = rows.titleWords(viewer);
        for (String word : query.words()) {
            var near = Spelling.nearest(word.toLowerCase(Locale.ROOT), known);
            if (near.isPresent()) {
                mended = Query.of(mended).with(word, near.get());
            }
        }
        if (!mended.equals(query.typed())) {
            other.add(mended);
        }
        if (filter.any()) {
            other.add(query.typed());
        }
        if (!query.anyOfIt().isEmpty()) {
            other.add(query.anyOfIt());
        }
        return other.stream()
                .distinct()
                .filter(it ->
                        !rows.among(Query.of(it), SearchFilter.of(it), viewer).counts().isEmpty())
                .map(it -> new Link(SearchFilter.path(it), it))
                .toList();
    }
}
