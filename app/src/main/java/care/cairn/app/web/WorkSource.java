package care.cairn.app.web;

import java.util.List;

/** What a module asks of a person: shown on the page of the week; each module may give one bean. */
public interface WorkSource {

    /**
     * What waits for the viewer at {@link Viewer#at()}, in any order; nothing for a visitor. It
     * must be cheap: the page of the week and the bar ask on every visit.
     */
    List<WorkItem> waitingFor(Viewer viewer);
}
