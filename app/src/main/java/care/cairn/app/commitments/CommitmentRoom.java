package care.cairn.app.commitments;

import care.cairn.app.web.Role;
import care.cairn.app.web.Room;
import care.cairn.app.web.RoomCount;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.WorkItem;
import care.cairn.app.web.WorkSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room of commitments: its place in the bar, and what waits there for the viewer. */
@Configuration(proxyBeanMethods = false)
class CommitmentRoom {
    private static final int SOON = 7;

    @Bean
    Room commitRoom() {
        return new Room("commit", "/commitments", 40, Role.VISITOR);
    }

    @Bean
    RoomCount commitCount(CommitmentReading reading) {
        return new RoomCount() {
            @Override
            public String room() {
                return "commit";
            }

            @Override
            public int waiting(Viewer viewer) {
                return items(reading, viewer).size();
            }
        };
    }

    @Bean
    WorkSource commitWork(CommitmentReading reading) {
        return viewer -> items(reading, viewer);
    }

    private static List<WorkItem> items(CommitmentReading reading, Viewer viewer) {
        var me = viewer.person();
        if (me == null) {
            return List.of();
        }
        var forums = reading.forums(me, viewer.today());
        var said = reading.said(me);
        List<WorkItem> items = new ArrayList<>();
        for (var row : reading.concerning(viewer)) {
            item(row, me, forums, viewer).ifPresent(items::add);
            if (row.unjudged() > said.getOrDefault(row.id(), 0)
                    && !row.partner().equals(viewer.partner())
                    && !row.person().equals(me)
                    && forums.contains(row.forum())) {
                items.add(item(row, "judge", "open", "", null, 10));
            }
            if (row.unanswered() > 0 && row.person().equals(me)) {
                var by = row.answerBy();
                boolean late = by != null && by.isBefore(viewer.today());
                items.add(
                        item(
                                row,
                                "answer",
                                late ? "worse" : "open",
                                "",
                                by == null ? null : endOf(by, viewer),
                                5));
            }
        }
        for (var it : reading.unsettled(viewer, forums)) {
            unsettled(it, me).ifPresent(items::add);
        }
        for (var step : reading.steps(viewer)) {
            items.add(
                    new WorkItem(
                            "commitments.work.tag.step",
                            "open",
                            step.text(),
                            "/commitments/" + step.commitment() + "/accounts/" + step.n(),
                            "commitments.work.step",
                            List.of(step.forum(), step.partner()),
                            step.by() == null ? null : endOf(step.by(), viewer),
                            10));
        }
        return items;
    }

    /** What the body that asked, or the programme team, has to settle by an act. */
    private static Optional<WorkItem> unsettled(CommitmentReading.Listed it, UUID me) {
        var row = it.row();
        if (it.state().equals(Commitment.DECLINED)) {
            return Optional.of(item(row, "declined", "worse", "", null, 10));
        }
        if (it.orphaned() && row.passingTo() == null) {
            return Optional.of(item(row, "orphaned", "worse", "", null, 10));
        }
        if (it.state().equals("over") && row.unjudged() == 0 && !row.person().equals(me)) {
            return Optional.of(item(row, "over", "neutral", "", null, 5));
        }
        return Optional.empty();
    }

    /** The one thing that the holder, or who stands on the other side, has to do next. */
    private static Optional<WorkItem> item(
            CommitmentRow row, UUID me, List<UUID> forums, Viewer viewer) {
        boolean holder = row.person().equals(me);
        if (me.equals(row.passingTo())) {
            return Optional.of(item(row, "take-over", "neutral", "", null, 5));
        }
        if (holder && row.waitsFor().equals(Commitment.HOLDER)) {
            return Optional.of(item(row, "accept", "neutral", "", null, 5));
        }
        if (!holder
                && row.waitsFor().equals(Commitment.FORUM)
                && (forums.contains(row.forum()) || me.equals(row.proposer()))) {
            return Optional.of(item(row, "agree", "neutral", "", null, 5));
        }
        var due = row.due(viewer.zone());
        if (holder && due.isPresent() && !due.get().isAfter(viewer.today().plusDays(SOON))) {
            boolean late = due.get().isBefore(viewer.today());
            return Optional.of(
                    item(
                            row,
                            "account",
                            late ? "worse" : "open",
                            "/accounts/new",
                            endOf(due.get(), viewer),
                            10));
        }
        return Optional.empty();
    }

    private static Instant endOf(LocalDate day, Viewer viewer) {
        return day.plusDays(1).atStartOfDay(viewer.zone()).toInstant().minusSeconds(1);
    }

    private static WorkItem item(
            CommitmentRow row,
            String key,
            String style,
            String path,
            @Nullable Instant due,
            int minutes) {
        return new WorkItem(
                "commitments.work.tag." + key,
                style,
                Objects.requireNonNullElse(row.what(), ""),
                "/commitments/" + row.id() + path,
                "commitments.work." + key,
                List.of(row.forumName(), row.partnerName()),
                due,
                minutes,
                key.equals("account") ? "/commitments/" + row.id() + "/answers/hand-over" : null);
    }
}
