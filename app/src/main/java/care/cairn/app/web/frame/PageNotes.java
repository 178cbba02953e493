package care.cairn.app.web.frame;

import care.cairn.app.web.Viewers;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is said above the page that is written: {@code ${@pageNotes.here()}}. */
@Component("pageNotes")
public class PageNotes {
    private final ObjectProvider<PageNote> notes;
    private final Viewers viewers;

    PageNotes(ObjectProvider<PageNote> notes, Viewers viewers) {
        this.notes = notes;
        this.viewers = viewers;
    }

    /** Nothing on the first page, on one that tells of trouble, and after a refused form. */
    public List<String> here() {
        HttpServletRequest request = Frame.request();
        String page = request.getRequestURI();
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null
                || !request.getMethod().equals("GET")
                || page.equals("/")) {
            return List.of();
        }
        var viewer = viewers.of(request);
        return notes.orderedStream().flatMap(it -> it.on(page, viewer).stream()).toList();
    }
}
