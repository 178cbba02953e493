package care.cairn.app.signals;

import care.cairn.app.ledger.Names;
import care.cairn.app.partnership.Seat;
import care.cairn.app.partnership.Seats;
import care.cairn.app.web.Role;
import care.cairn.app.web.Room;
import care.cairn.app.web.RoomCount;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.WorkItem;
import care.cairn.app.web.WorkSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room of signals: its place in the bar, and what waits there for the viewer. */
@Configuration(proxyBeanMethods = false)
class SignalRoom {
    private static final int MINUTES = 5;

    @Bean
    Room signalsRoom() {
        return new Room("signals", "/signals", 55, Role.VISITOR);
    }

    @Bean
    RoomCount signalCount(SignalShelf shelf, Seats seats) {
        return new RoomCount() {
            @Override
            public String room() {
                return "signals";
            }

            @Override
            public int waiting(Viewer viewer) {
                return owed(shelf, seats, viewer).size();
            }
        };
    }

    @Bean
    WorkSource signalWork(SignalShelf shelf, Seats seats, SignalWords words) {
        return viewer ->
                owed(shelf, seats, viewer).stream().map(row -> item(row, viewer, words)).toList();
    }

    @Bean
    WorkSource takeOverWork(
            SignalShelf shelf, HandOvers handOvers, SignalWords words, Names names) {
        return viewer -> {
            var person = viewer.person();
            return person == null
                    ? List.of()
                    : handOvers.askedOf(person).stream()
                            .flatMap(it ->
                                    shelf.row(it.signal(), viewer).stream()
                                            .map(row -> taken(row, it, viewer, words, names)))
                            .toList();
        };
    }

    private static WorkItem taken(
            SignalRow row, HandOver.Waiting asked, Viewer viewer, SignalWords words, Names names) {
        var by = asked.by();
        return new WorkItem(
                "signals.work.tag.take-over",
                "neutral",
                words.title(row),
                "/signals/" + row.id() + "/hand-over",
                "signals.work.take-over",
                List.of(by == null ? "–" : names.people(List.of(by)).getOrDefault(by, "–")),
                row.clock().plusDays(1).atStartOfDay(viewer.zone()).toInstant().minusSeconds(1),
                MINUTES);
    }

    private static List<SignalRow> owed(SignalShelf shelf, Seats seats, Viewer viewer) {
        var person = viewer.person();
        return person == null
                ? List.of()
                : shelf.owedBy(
                        viewer,
                        seats.heldBy(person, viewer.today()).stream()
                                .map(Seat::body)
                                .distinct()
                                .toList());
    }

    private static WorkItem item(SignalRow row, Viewer viewer, SignalWords words) {
        boolean own = viewer.requirePerson().equals(row.steward());
        String why =
                !own
                        ? "signals.work.forum"
                        : row.answer() == null ? "signals.work.yours" : "signals.work.investigated";
        return new WorkItem(
                "signals.work.tag",
                row.style(),
                words.title(row),
                "/signals/" + row.id(),
                why,
                List.of(words.saw(row, row.rules()), words.span(row), row.answerDays()),
                row.clock().plusDays(1).atStartOfDay(viewer.zone()).toInstant().minusSeconds(1),
                MINUTES,
                own ? "/signals/" + row.id() + "/hand-over" : null);
    }
}
