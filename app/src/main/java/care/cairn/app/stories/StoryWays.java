package care.cairn.app.stories;

import care.cairn.app.learning.Cycle;
import care.cairn.app.web.Onward;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.WorkItem;
import care.cairn.app.web.WorkSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From a thing to the story of it; and what stories ask of people this week. */
@Configuration(proxyBeanMethods = false)
class StoryWays {

    @Bean
    Onward tellAsStory() {
        return new Onward(
                30,
                List.of(Cycle.NOUN, "decision", "commitment"),
                "stories.onward.tell",
                "/stories/new?from={subject}",
                Role.MEMBER);
    }

    @Bean
    WorkSource storyWork(StoryRows rows) {
        return viewer -> items(rows, viewer);
    }

    private static List<WorkItem> items(StoryRows rows, Viewer viewer) {
        var person = viewer.person();
        List<WorkItem> items = new ArrayList<>();
        if (person == null) {
            return items;
        }
        rows.asking(person).forEach(it -> items.add(item(it, "consent", "open", 5)));
        rows.agreed(person).forEach(it -> items.add(item(it, "publish", "neutral", 2)));
        return items;
    }

    private static WorkItem item(StoryRows.Line line, String what, String style, int minutes) {
        return new WorkItem(
                "stories.work.tag." + what,
                style,
                Objects.requireNonNullElse(line.title(), ""),
                line.path() + "#" + what,
                "stories.work." + what,
                List.of(),
                null,
                minutes);
    }
}
