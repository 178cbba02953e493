package care.cairn.app.meetings;

import care.cairn.app.ledger.Concealed;
import care.cairn.app.ledger.Entry;
import care.cairn.app.partnership.Seat;
import care.cairn.app.partnership.Seats;
import care.cairn.app.web.Beside;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.WorkItem;
import care.cairn.app.web.WorkSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What meetings ask of people this week, and what of them is not for everybody. */
@Configuration(proxyBeanMethods = false)
class MeetingRoom {
    /** Days before papers are due, or a meeting begins, from which they are on the week. */
    private static final int AHEAD = 7;

    @Bean
    Beside meetingsBesideDecisions() {
        return new Beside("decide", 5, "meetings.title", "/meetings", Role.VISITOR);
    }

    @Bean
    WorkSource meetingWork(MeetingRows rows, Seats seats, MeetingWords words) {
        return viewer -> items(rows, seats, words, viewer);
    }

    private static List<WorkItem> items(
            MeetingRows rows, Seats seats, MeetingWords words, Viewer viewer) {
        var person = viewer.person();
        List<WorkItem> items = new ArrayList<>();
        if (person == null) {
            return items;
        }
        var own = seats.heldBy(person, viewer.today());
        var bodies = own.stream().map(Seat::body).collect(Collectors.toSet());
        var voting = own.stream().filter(Seat::voting).map(Seat::body).collect(Collectors.toSet());
        for (var row : rows.unfinished()) {
            var it = item(row, bodies, voting, words, viewer);
            if (it != null) {
                items.add(it);
            }
        }
        return items;
    }

    private static @Nullable WorkItem item(
            MeetingRow row, Set<UUID> bodies, Set<UUID> voting, MeetingWords words, Viewer viewer) {
        boolean secretary = viewer.is(Role.PROGRAMME);
        var state = row.state(viewer.at(), viewer.zone());
        var path = Meeting.path(row.id());
        var title = words.title(row);
        var due = row.due(viewer.zone());
        var soon = viewer.today().plusDays(AHEAD);
        if (secretary) {
            switch (state) {
                case "late" -> {
                    return item("papers", "late", title, path + "/agenda", end(due, viewer), 30);
                }
                case "planned" -> {
                    return due.isAfter(soon)
                            ? null
                            : item("papers", "open", title, path + "/agenda", end(due, viewer), 30);
                }
                case "sitting" -> {
                    return item(
                            "sitting",
                            "open",
                            title,
                            path + "/room",
                            null,
                            row.session().minutes());
                }
                case "unheld" -> {
                    return item("unheld", "late", title, path, null, 2);
                }
                case "to-write" -> {
                    return item("minutes", "open", title, path + "/minutes/edit", null, 10);
                }
                default -> {
                    if (row.closedAt() != null && row.messages() == 0) {
                        return item("messages", "neutral", title, path + "/minutes/edit", null, 5);
                    }
                }
            }
        }
        if (state.equals("circulated") && voting.contains(row.body())) {
            return item("confirm", "neutral", title, path + "/minutes", null, 5);
        }
        boolean near =
                !LocalDate.ofInstant(row.session().starts(), viewer.zone())
                        .isAfter(soon.plusDays(AHEAD));
        return state.equals("published") && near && bodies.contains(row.body())
                ? item("read", "open", title, path + "/pack", row.session().starts(), 20)
                : null;
    }

    private static Instant end(LocalDate day, Viewer viewer) {
        return day.plusDays(1).atStartOfDay(viewer.zone()).toInstant().minusSeconds(1);
    }

    private static WorkItem item(
            String key,
            String style,
            String title,
            String path,
            @Nullable Instant due,
            int minutes) {
        return new WorkItem(
                "meetings.work.tag." + key,
                style,
                title,
                path,
                "meetings.work." + key,
                List.of(),
                due,
                minutes);
    }

    /** The words of a meeting that the public may not come to are not shown with its entries. */
    @Bean
    Concealed closedMeetings(JdbcClient jdbc) {
        return (Entry entry) ->
                entry.subject().startsWith(Meeting.NOUN + "/")
                        && jdbc.sql(
                                        "select 1 from meeting where 'meeting/' || id = :subject and not open")
                                .param("subject", entry.subject())
                                .query(Integer.class)
                                .optional()
                                .isPresent();
    }
}
