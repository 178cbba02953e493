package care.cairn.app.learning;

import care.cairn.app.web.Role;
import care.cairn.app.web.Room;
import care.cairn.app.web.RoomCount;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.WorkItem;
import care.cairn.app.web.WorkSource;
import care.cairn.app.web.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room of learning: its place in the bar, and what waits there for the viewer. */
@Configuration(proxyBeanMethods = false)
class LearningRoom {
    static final String ROOM = "learning";
    private static final int AHEAD = 14;

    @Bean
    Room learnRoom() {
        return new Room(ROOM, "/learning", 60, Role.VISITOR);
    }

    @Bean
    RoomCount learningCount(CycleRows rows, Wording words) {
        return new RoomCount() {
            @Override
            public String room() {
                return ROOM;
            }

            @Override
            public int waiting(Viewer viewer) {
                return items(rows, words, viewer).size();
            }
        };
    }

    @Bean
    WorkSource learningWork(CycleRows rows, Wording words) {
        return viewer -> items(rows, words, viewer);
    }

    private static List<WorkItem> items(CycleRows rows, Wording words, Viewer viewer) {
        var person = viewer.person();
        List<WorkItem> items = new ArrayList<>();
        if (person == null) {
            return items;
        }
        for (var row : rows.ledBy(person)) {
            var closes = row.closes();
            if (closes != null && row.waitsForStudy(viewer.today(), viewer.zone())) {
                items.add(item(row, "study", "open", 15, List.of(words.day(closes))));
            } else if (row.studies() > 0) {
                items.add(item(row, "act", "open", 10, List.of()));
            } else if (row.predictions() == 0
                    && !row.starts().isAfter(viewer.today().plusDays(AHEAD))) {
                items.add(item(row, "predict", "neutral", 10, List.of()));
            } else if (row.predictions() > 0
                    && row.started() == null
                    && !row.starts().isAfter(viewer.today())) {
                items.add(item(row, "start", "neutral", 2, List.of()));
            }
        }
        return items;
    }

    private static WorkItem item(
            CycleRow row, String what, String style, int minutes, List<Object> arguments) {
        return new WorkItem(
                "learning.work.tag." + what,
                style,
                Objects.requireNonNullElse(row.title(), ""),
                CycleMarks.path(row.id()) + "#" + what,
                "learning.work." + what,
                arguments,
                null,
                minutes);
    }
}
