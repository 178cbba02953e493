package care.cairn.app.web.frame;

import care.cairn.app.web.Place;
import care.cairn.app.web.Role;
import care.cairn.app.web.Room;
import care.cairn.app.web.RoomCount;
import care.cairn.app.web.TimeRange;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.Viewers;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What stands around the page being written; {@code frame/page} asks it once for each page. */
@Component("frame")
public class Frame {
    private static final List<String> SHEETS =
            List.of(
                    "/css/tokens.css",
                    "/css/base.css",
                    "/css/frame.css",
                    "/css/card.css",
                    "/css/tag.css",
                    "/css/list.css",
                    "/css/table.css",
                    "/css/form.css",
                    "/css/chart.css",
                    "/css/learning.css",
                    "/css/meetings.css",
                    "/css/search.css",
                    "/css/story.css",
                    "/css/print.css");
    private static final int FAR_SIDE = 100;

    private final Viewers viewers;
    private final Place place;
    private final InstantSource clock;
    private final ObjectProvider<Room> rooms;
    private final ObjectProvider<RoomCount> counts;
    private final ObjectProvider<TimeRange> range;
    private final ObjectProvider<Corner> corners;
    private final ObjectProvider<Footnote> footnotes;

    Frame(
            Viewers viewers,
            Place place,
            InstantSource clock,
            ObjectProvider<Room> rooms,
            ObjectProvider<RoomCount> counts,
            ObjectProvider<TimeRange> range,
            ObjectProvider<Corner> corners,
            ObjectProvider<Footnote> footnotes) {
        this.viewers = viewers;
        this.place = place;
        this.clock = clock;
        this.rooms = rooms;
        this.counts = counts;
        this.range = range;
        this.corners = corners;
        this.footnotes = footnotes;
    }

    public FrameView now() {
        HttpServletRequest request = request();
        Viewer viewer = viewers.of(request);
        TimeRange reach = range.getIfUnique();
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        return new FrameView(
                viewer,
                place.name().isBlank() ? "Cairn" : place.name(),
                !place.name().isBlank(),
                open(viewer),
                TimeBar.of(
                        today,
                        reach == null ? null : reach.from(),
                        viewer.past() ? viewer.today() : null),
                others(viewer.locale()),
                corners.orderedStream().flatMap(c -> c.links(viewer).stream()).toList(),
                footnotes.orderedStream().map(Footnote::messageKey).toList(),
                SHEETS,
                pageOf(request));
    }

    private List<RoomLink> open(Viewer viewer) {
        boolean closed = !viewer.signedIn() && !viewer.is(Role.MEMBER);
        if (closed && !place.publicRecord()) {
            return List.of();
        }
        return rooms.stream()
                .filter(room -> viewer.is(room.audience()))
                .sorted(Comparator.comparingInt(Room::order))
                .map(room ->
                        new RoomLink(
                                room.key(),
                                room.path(),
                                room.order() >= FAR_SIDE,
                                waiting(room, viewer)))
                .toList();
    }

    private int waiting(Room room, Viewer viewer) {
        return counts.stream()
                .filter(count -> count.room().equals(room.key()))
                .mapToInt(count -> count.waiting(viewer))
                .sum();
    }

    private List<LanguageLink> others(Locale shown) {
        return place.languages().stream()
                .filter(locale -> !locale.getLanguage().equals(shown.getLanguage()))
                .map(LanguageLink::of)
                .toList();
    }

    /** The address to come back to; after an answered form this is the page it was on. */
    private static String pageOf(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null
                || !request.getMethod().equals("GET")) {
            return "/";
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
    }

    static HttpServletRequest request() {
        if (RequestContextHolder.currentRequestAttributes()
                instanceof ServletRequestAttributes attributes) {
            return attributes.getRequest();
        }
        throw new IllegalStateException("A page is written for a request.");
    }
}
