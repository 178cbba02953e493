package care.cairn.app.decisions.draft;

import care.cairn.app.decisions.LearnedSource;
import care.cairn.app.web.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the form of a proposal shows of earlier trials: {@code @learned.about(measures)}. */
@Component("learned")
public class LearnedHere {
    private final ObjectProvider<LearnedSource> sources;
    private final Viewers viewers;
    private final HttpServletRequest request;

    LearnedHere(
            ObjectProvider<LearnedSource> sources, Viewers viewers, HttpServletRequest request) {
        this.sources = sources;
        this.viewers = viewers;
        this.request = request;
    }

    /** What was tried on these measures before. */
    public List<LearnedSource.Learned> about(List<UUID> measures) {
        var viewer = viewers.of(request);
        return measures.isEmpty()
                ? List.of()
                : sources.stream().flatMap(it -> it.about(measures, viewer).stream()).toList();
    }
}
