package care.cairn.app.decisions.news;

import care.cairn.app.decisions.closing.Reminder;
import care.cairn.app.decisions.hearing.HearingReading;
import care.cairn.app.decisions.list.DecisionRows;
import care.cairn.app.decisions.review.Reviews;
import care.cairn.app.web.Role;
import care.cairn.app.web.Room;
import care.cairn.app.web.RoomCount;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.WorkItem;
import care.cairn.app.web.WorkSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room of decisions: its place in the bar, and what waits there for the viewer. */
@Configuration(proxyBeanMethods = false)
class DecisionRoom {

    @Bean
    Room decideRoom() {
        return new Room("decide", "/decisions", 30, Role.VISITOR);
    }

    @Bean
    RoomCount decideCount(DecisionRows rows) {
        return new RoomCount() {
            @Override
            public String room() {
                return "decide";
            }

            @Override
            public int waiting(Viewer viewer) {
                var person = viewer.person();
                return person == null ? 0 : rows.asked(person, viewer.at()).size();
            }
        };
    }

    /** Days before a review or a ratification on which it is on the week. */
    private static final int AHEAD = 14;

    @Bean
    WorkSource decideWork(DecisionRows rows, Reviews reviews, HearingReading hearing) {
        return viewer -> {
            var person = viewer.person();
            if (person == null) {
                return List.of();
            }
            List<WorkItem> items = new ArrayList<>();
            for (var row : rows.asked(person, viewer.at())) {
                boolean last = row.closes().isBefore(viewer.at().plus(Reminder.LAST));
                boolean soon = row.closes().isBefore(viewer.at().plus(Reminder.SOON));
                items.add(
                        new WorkItem(
                                soon
                                        ? "decisions.work.tag.reminder"
                                        : "decisions.work.tag.position",
                                last ? "late" : "open",
                                Objects.requireNonNullElse(row.question(), ""),
                                "/decisions/" + row.id(),
                                "decisions.work.position",
                                List.of(row.bodyName(), row.given(), row.eligible()),
                                row.closes(),
                                5));
            }
            for (var question : hearing.waitingFor(person)) {
                items.add(
                        new WorkItem(
                                "decisions.work.tag.question",
                                question.due().isBefore(viewer.today()) ? "late" : "open",
                                question.title(),
                                question.path(),
                                "decisions.work.question",
                                List.of(),
                                question.due()
                                        .atTime(LocalTime.MAX)
                                        .atZone(viewer.zone())
                                        .toInstant(),
                                5));
            }
            for (var row : rows.kept(person, viewer.is(Role.PROGRAMME))) {
                boolean ended = row.outcome() != null;
                items.add(
                        new WorkItem(
                                ended
                                        ? "decisions.work.tag.outcome"
                                        : "decisions.work.tag.objection",
                                ended ? "neutral" : "worse",
                                Objects.requireNonNullElse(row.question(), ""),
                                "/decisions/" + row.id() + (ended ? "/outcome" : ""),
                                ended ? "decisions.work.outcome" : "decisions.work.objection",
                                List.of(row.bodyName(), row.objections()),
                                ended ? null : row.closes(),
                                ended ? 10 : 15));
            }
            var soon = viewer.today().plusDays(AHEAD);
            for (var due : reviews.due(person, viewer.is(Role.PROGRAMME), soon)) {
                var ratify = due.life().ratifyBy() != null && !due.life().ratified();
                var day = ratify ? due.life().ratifyBy() : due.life().review();
                items.add(
                        new WorkItem(
                                "decisions.work.tag.review",
                                due.life().state(viewer.today()).isEmpty() ? "open" : "late",
                                Objects.requireNonNullElse(due.question(), ""),
                                "/decisions/" + due.id(),
                                ratify ? "decisions.work.ratify" : "decisions.work.review",
                                List.of(due.bodyName()),
                                day == null
                                        ? null
                                        : day.plusDays(1)
                                                .atStartOfDay(viewer.zone())
                                                .toInstant()
                                                .minusSeconds(1),
                                10));
            }
            return items;
        };
    }
}
