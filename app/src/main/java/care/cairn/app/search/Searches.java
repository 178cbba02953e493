package care.cairn.app.search;

import care.cairn.app.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Service;

/** Lets another module's list be narrowed to what a search finds. */
@Service
public class Searches {
    private static final int MOST = 2_000;

    private final SearchReading reading;
    private final SearchRows rows;

    Searches(SearchReading reading, SearchRows rows) {
        this.reading = reading;
        this.rows = rows;
    }

    /** The subjects of a noun whose documents the viewer may see and that have what was typed. */
    public List<String> subjects(String typed, String noun, Viewer viewer) {
        var query = Query.of(typed);
        if (query.isEmpty()) {
            return List.of();
        }
        reading.prepare(viewer);
        return rows.among(query, SearchFilter.of(typed), viewer).subjects(noun, MOST);
    }
}
